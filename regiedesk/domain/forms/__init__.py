"""What a form shows of each part of the plan, as data: titles, words, which fields come first and which stay folded."""
