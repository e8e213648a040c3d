"""A quiz of the tiny project with a question of each type whose answer is written or walked."""

QUIZ = """# yaml-language-server: $schema=../../schemas/quiz.json
source: nb
page: complaint
audience: [front-line]
pools:
  warm-up: {draw: 1}
questions:
  promise:
    type: cloze
    principle: complaint#listen
    practise: complaint/before/greet
    hint: true
    gaps:
      first:
        kind: choice
        choices:
          defend: {}
          listen: {correct: true}
      second: {kind: text}
  quotient:
    type: numeric
    principle: complaint#steps
    pool: warm-up
    answer: 1.25
    tolerance: 0.01
    unit: times
    mistakes:
      inverted: {answer: 0.8}
  own-part:
    type: reflection
    principle: complaint#steps
    pool: warm-up
    criteria:
      concrete: {}
      calm: {}
  guest:
    type: scenario
    principle: complaint#listen
    start: arrival
    steps:
      arrival:
        choices:
          explain: {to: heated, quality: poor, principle: complaint#steps}
          listen: {to: calm, quality: good, principle: complaint#listen}
      heated:
        choices:
          repeat: {to: calm, quality: fair, principle: complaint#listen}
          leave: {to: gone, quality: poor, principle: complaint#steps}
      calm:
        choices:
          offer: {to: settled, quality: good, principle: apology#words}
          wait: {to: gone, quality: poor, principle: complaint#steps}
    endings:
      settled: {quality: good}
      gone: {quality: poor}
"""
QUIZ_TEXT = """# yaml-language-server: $schema=../../schemas/quiz-text.json
title: Møtet %code%
summary: Fire spørsmål %code%
questions:
  promise:
    ask: Fyll inn %code%
    hint: Tenk på gjesten %code%
    text: Sint gjest, {first} du, så {second} %code%.
    gaps:
      first:
        choices:
          defend:
            text: forsvarer %code%
            why: Det tenner mer %code%
          listen:
            text: lytter %code%
            why: Det demper %code%
      second:
        accept: [gjentar %code%, sier igjen %code%]
        why: Da vet gjesten at du hørte %code%
  quotient:
    ask: Hva er ti delt på åtte %code%?
    unit: ganger %code%
    why: Ti delt på åtte %code%
    mistakes:
      inverted:
        why: Du delte åtte på ti %code%
  own-part:
    ask: Når gikk det galt %code%?
    model: Jeg lovte for mye %code%
    criteria:
      concrete:
        text: Én hendelse %code%
      calm:
        text: Rolig om kollegaer %code%
  guest:
    situation: En gjest kommer %code%
    ask: Hva gjør du %code%?
    steps:
      arrival:
        text: Gjesten roper %code%
        choices:
          explain:
            text: Forklarer reglene %code%
            why: Regler venter %code%
          listen:
            text: Lytter %code%
            why: Det demper %code%
      heated:
        text: Gjesten roper høyere %code%
        choices:
          repeat:
            text: Gjentar det du hørte %code%
            why: Sent, men godt %code%
          leave:
            text: Går %code%
            why: Gjesten står alene %code%
      calm:
        text: Gjesten setter seg %code%
        choices:
          offer:
            text: Tilbyr et annet rom %code%
            why: Det løser saken %code%
          wait:
            text: Venter %code%
            why: Ingenting skjer %code%
    endings:
      settled:
        title: Gjesten blir %code%
        text: Gjesten takker %code%
      gone:
        title: Gjesten går %code%
        text: Rommet er tomt %code%
"""
