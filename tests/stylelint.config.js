// Style of the stylesheets: logical properties only, one rule a line where it is short.
export default {
  extends: ["stylelint-config-standard"],
  plugins: ["stylelint-use-logical"],
  rules: {
    "csstools/use-logical": "always",
    "declaration-block-single-line-max-declarations": null,
    "media-feature-range-notation": null,
    "no-descending-specificity": null,
    "selector-class-pattern": null,
    "at-rule-empty-line-before": null,
    "rule-empty-line-before": null,
    "custom-property-pattern": null,
  },
};
