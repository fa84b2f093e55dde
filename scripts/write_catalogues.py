"""Write the messages of a language's catalogue from what the program says in English.

    python scripts/write_catalogues.py            renew locale/*.po, and compile what ships
    python scripts/write_catalogues.py --new it   begin a language
    python scripts/write_catalogues.py --check    say whether both are up to date, and change nothing

A message whose English has changed becomes fuzzy: it is not used until somebody has looked at it.
"""
