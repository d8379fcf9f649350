"""How languages write dates: one file a language, what they have in common in `western`.

values    what an expression says (a point, a period, a length), before it leans on anything
leaning   from what it says to a value: what is missing comes from the date the text leans on
western   the forms that languages with months by name share
joins     neighbours that are one date: "4:00am on" + "13 December"
"""
