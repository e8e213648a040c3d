"""A page fetches one script for a type of question: what an answer is worth is joined with it."""

from __future__ import annotations

from pathlib import Path

from kvalia.publish.scores import join_scores


def test_a_score_is_joined_with_its_type_and_each_import_stands_once(tmp_path: Path) -> None:
    for name in ("choice", "order"):
        (tmp_path / name).mkdir()
    (tmp_path / "choice/choice.score.js").write_text(
        'import { share } from "../../parts.js";\nexport const score = () => share(1);\n', "utf-8"
    )
    (tmp_path / "choice/choice.js").write_text(
        'import { list, share } from "../../parts.js";\nimport { score } from "./choice.score.js";\nlist(score);\n',
        "utf-8",
    )
    (tmp_path / "order/order.js").write_text('import { score } from "../choice/choice.score.js";\nscore();\n', "utf-8")
    join_scores(tmp_path)
    joined = (tmp_path / "choice/choice.js").read_text("utf-8")
    assert not (tmp_path / "choice/choice.score.js").exists()
    assert joined.count("import ") == 1
    assert "export const score" in joined
    assert joined.index("export const score") < joined.index("list(score)")
    assert '"../choice/choice.js"' in (tmp_path / "order/order.js").read_text("utf-8")
