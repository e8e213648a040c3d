"""Quizzes: questions with a reason for each answer."""
