"""What each field of a practice file is for, as an editor, a new file and `check` say it. By record, then by field."""

SAYS: dict[str, dict[str, str]] = {
    "option": {
        "say": "The answer, as the person reads it.",
        "form": "Picking this answer goes on with this form, named under forms.",
        "exercise": "Picking this answer picks this exercise. The next part plays it.",
        "take": "false: this answer is not among the words to copy afterwards.",
    },
    "answer": {
        "say": "The answer, as the person reads it.",
        "token": "What the journal calls this answer. One of your own begins with my-, up to 40 characters.",
    },
    "name": {
        "count": "How many things to find.",
        "what": "What they are, in a few words.",
    },
    "choose": {
        "options": "The answers, each as good as any other. One is a text, or say and what picking it does.",
        "own": "true: words of the person's own are the last answer.",
        "people": "true: it asks who. Names of the person's own people stand first and go on as the first answer.",
    },
    "scale": {
        "from": "The lowest number.",
        "to": "The highest number.",
        "low": "What the lowest number means.",
        "high": "What the highest number means.",
    },
    "ask": {
        "name": "Find a few things. Nothing is typed: Enter marks one more.",
        "choose": "Pick one of a few answers, or pass.",
        "scale": "A number between two ends, or pass.",
        "write": "Words of the person's own, or pass. They are not kept. Write it as: write: {}",
    },
    "breathe": {
        "in": "Seconds of a breath in.",
        "out": "Seconds of a breath out.",
    },
    "part": {
        "say": "What the person reads: one idea, one to four sentences, one question at most. With then, 120 "
        "characters fit. {answer} stands for the last answer. Without one, its sentence is left out.",
        "play": "In place of say: plays the exercise picked in the part before.",
        "seconds": "How long the part lasts. Mostly 10 to 90, up to 120 for one act, and long enough to read it.",
        "then": "A second line, one or two sentences, from the part's half on. No question where say asks one.",
        "label": "One to three words that name the part for a screen reader.",
        "ask": "One question. Enter passes over it, and so does the end of the part.",
        "take": "true: the answer stays on the screen afterwards, to copy. The part waits for it.",
        "fixed": "true: never made longer. For cold, raised arms and paced breath. It has a rest line.",
        "rest": "What to do with the hands in a pause and on the way to the end. For what is in the hand, worn, lit, "
        "eaten or run.",
        "breathe": "Shows the words in and out in turn, each for its seconds.",
    },
    "form": {
        "parts": "The parts of this form.",
        "purpose": "What this form is about, where it is not what the practice is about.",
        "ready": "Things to fetch for this form, in place of the practice's. Empty for none.",
        "careful": "The careful lines of this form, in place of the practice's.",
        "more": "The further cautions of this form, in place of the practice's.",
        "lying": "true: this short form can be done lying down, with nothing fetched.",
    },
    "practice": {
        "id": "The name for commands, and the file's own name without .yaml. It is never translated.",
        "kind": "exercise, or step for one of the six steps.",
        "language": "The language it is written in, as a code such as es. Without it: en.",
        "order": "The place of a step among the six. An exercise has none.",
        "title": "What it is called, in a few words.",
        "purpose": "What it is about, for the list. It says what is there to do, and promises nothing.",
        "senses": "The senses it uses, the one that most of its time goes to first.",
        "energy": "What it asks of the person: none can be done lying down, some means standing or fetching things.",
        "ready": "Things to fetch before it starts. An empty list where there are none.",
        "careful": 'Who leaves it out, and when to stop. Each line begins "Skip this if" or "Stop if", '
        "twelve words at most.",
        "more": "Further cautions, for what is merely unpleasant. Shown by ? on the opening, and by numbcli why.",
        "hazards": "What could do harm in it. A person who leaves out heat is never offered a practice with heat.",
        "instead": "Another practice for whoever cannot do this one. It shares none of the hazards.",
        "offered": "false: listed and started by name, never picked for anybody. Without it: true.",
        "away": "true: done away from the screen. All lines stand on one page, to read beforehand.",
        "why": "Why this practice, in one to three sentences that claim no more than is known.",
        "evidence": "How much is known. common-practice: in use, not tested well. reviewed: studies were reviewed.",
        "sources": "Where that was read: ids from sources.yaml. An empty list is fine.",
        "forms": "The ways through, each a list of parts, or a mapping with parts and what is its own. "
        "full of an exercise lasts 300 seconds, short 30 to 90. in-bed can be left out, and lasts 300. "
        "Any other name is a branch.",
    },
    "page": {
        "id": "The topic for commands, and the file's own name without .yaml.",
        "title": "What the page is called, in a few words.",
        "paragraphs": "The page: one idea a paragraph, each one text.",
        "sources": "Where that was read: ids from sources.yaml.",
    },
    "check-in": {
        "id": "check-in.",
        "kind": "check-in.",
        "language": "The language it is written in, as a code such as es. Without it: en.",
        "title": "A few words.",
        "purpose": "What it is about.",
        "parts": "The questions, in their order. Any of them can be left out.",
    },
    "question": {
        "say": "What the person reads.",
        "ask": "The question.",
        "key": "What is answered.",
    },
    "sources": {},
    "source": {
        "title": "What it is called, in plain words.",
        "author": "Who wrote it, or whose page it is.",
        "year": "The year it is from.",
        "address": "Its DOI, or the publisher's own page.",
        "read": "Where and how far it was read.",
        "note": "What it found, and how it is used here.",
    },
}


def explain(record: str, field: str) -> str:
    """What a field is for."""
    return SAYS.get(record, {}).get(field, "")
