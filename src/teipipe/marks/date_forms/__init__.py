"""How languages write dates: one file a language, what they have in common in `western`.

values     what an expression says (a point, a period, a length), before it leans on anything
leaning    from what it says to a value: what is missing comes from the date the text leans on
tense      whether its clause tells of the past or of what is to come
western    the forms that languages with months by name share
weekdays   days of the week and feasts: days named without a number
calendars  the Roman calendar and that of the French Republic
julian     the calendar before ours, and `styles`, dates that say that they are of it
joins      neighbours that are one date: "4:00am on" + "13 December"
alone      what is a date only where somebody says so, and `rewriting`, other ways of writing one
"""
