"""A message in another language is known for what it is; English, however it is spelt, is never taken for one."""

import re
from collections import Counter
from pathlib import Path
from typing import Any, Optional

import pytest
import yaml

from bot.answers.languages import ENGLISH, LanguageFinder
from bot.content.errors import ContentError, Problem
from bot.content.load import Content, load
from bot.content.models import Language
from bot.content.shared import library
from bot.settings import ROOT

LANGUAGES = library().content.languages
FINDER = LanguageFinder(LANGUAGES)
OFTEN = 3  # in fewer lines it is a slip of the keyboard: "les" for "less"
FILE = ROOT / "data" / "chat" / "languages.yml"

# Not read by native speakers either. As young people may type: with and without accents, in the script and in Latin letters.
WRITTEN = """
    ar: مين بيقدر يشوف ملفي؟
    ar: من يستطيع أن يرى ملفي؟
    ar: ماذا تفعل البلدية ببياناتي الشخصية
    ar: هل يمكنني الحصول على ملفي
    ar: shu bti3raf 3anni el baladiye
    ar: شكد تحتفظون بمعلوماتي
    ps: زما معلومات څوک لیدلی شي؟
    ps: زه په انګلیسي نه پوهېږم
    ps: زما فایل چیرته دی
    ps: sta sara zma malumat shta
    fa: چه کسی اطلاعات مرا می‌بیند؟
    fa: من انگلیسی بلد نیستم
    fa: معلومات من تا چه وقت نگاه کرده می‌شود
    fa: كى ميتونه پرونده منو ببينه
    fa: ki mitoone ettelaat man ro bebine chera
    fa: سلام، به کمک ضرورت دارم
    ckb: کێ دەتوانێت زانیارییەکانم ببینێت؟
    ckb: من ئینگلیزی نازانم
    ckb: بۆچی ناوی من دەنووسن
    ckb: ke zanyarim dabine choni
    kmr: Kî dikare agahiyên min bibîne?
    kmr: Ez îngilîzî nizanim
    kmr: hun cima agahiyen min dixwazin
    kmr: ez dixwazim dosyaya xwe bibinim
    ti: መን እዩ ሓበሬታይ ዝርኢ?
    ti: እንግሊዝኛ ኣይፈልጥን እየ
    ti: ፋይለይ ክርኢ ይደሊ
    ti: ane englizegna ayfeltn deliye
    am: መረጃዬን ማን ያያል?
    am: እንግሊዝኛ አልችልም
    am: ስለ እኔ ምን ትጽፋላችሁ
    am: mereja yene man yayal lemin
    sq: Kush mund ti shohe informacionet e mia?
    sq: nuk flas anglisht
    sq: Çfarë informacioni keni për mua?
    sq: dua te di pse e ruani dosjen time
    vi: Ai có thể xem thông tin của tôi?
    vi: em không hiểu tiếng Anh
    vi: toi muon biet ai xem thong tin cua toi
    vi: Họ giữ hồ sơ của em bao lâu?
    so: Yaa arki kara macluumaadkayga?
    so: Ingiriisi ma fahmayo fadlan i caawi
    so: maxay iga qoreen shaqaalaha bulshada
    so: waxaan rabaa inaan arko faylkayga
    ro: Cine poate vedea informațiile mele?
    ro: nu vorbesc engleza
    ro: vreau sa vad dosarul meu
    ro: Ce informatii aveti despre mine?
    pl: Kto może zobaczyć moje dane?
    pl: nie mówię po angielsku
    pl: jakie informacje o mnie macie
    pl: dlaczego pracownik socjalny chce moich danych
    es: ¿Quién puede ver mi información?
    es: No hablo inglés, que hacen con mis datos
    ru: Кто видит мои данные?
    ru: Хочу поменять комнату, здесь очень холодно
    ru: я не говорю по английски
    uk: Хто бачить мою інформацію?
    uk: Я не розумію англійською
    uk: як довго ви зберігаєте мої дані
    uk: чому вони питають мене
    fr: Qui peut voir mes informations ?
    fr: je ne parle pas anglais
    fr: Pourquoi vous gardez mes données
    fr: cest quoi que la mairie fait avec mes infos
    ur: میری معلومات کون دیکھ سکتا ہے؟
    ur: مجھے انگریزی نہیں آتی
    ur: meri maloomat kaun dekh sakta hai
    ur: mujhe angrezi nahi aati
    pa: ਮੇਰੀ ਜਾਣਕਾਰੀ ਕੌਣ ਦੇਖ ਸਕਦਾ ਹੈ?
    pa: ਮੈਨੂੰ ਅੰਗਰੇਜ਼ੀ ਨਹੀਂ ਆਉਂਦੀ
    pa: mainu angrezi nahi aundi
    pa: meri jankari kaun dekh sakda hai
    bn: আমার তথ্য কে দেখতে পারে?
    bn: আমি ইংরেজি বুঝি না
    bn: amar tothho ke dekhte pare keno
    bn: ami ingreji bujhina
"""
SENTENCES = [tuple(line.strip().split(": ", 1)) for line in WRITTEN.strip().split("\n")]

ENGLISH_LINES = """
    who can see my file
    What does the council do with my information?
    hello
    thank you
    help
    Dudley
    999
    ok
    lol
    idk
    y
    wot do u no about me
    hu can c my stuf
    wen do u delet my infomashun
    y r u askin 4 my name
    dis is wack fam
    wagwan bro who dem sharing my ting wit
    innit tho my sw is moist
    bruv dey told da school everyfing
    wa gwan my g
    allow it man dats long
    nah m8 u avin a laff
    yow am ya bab
    ow am ya, our kid wants to see is file
    ta ra a bit
    ay it tho, yo cor see me file
    i ay got a clue
    me mom day sign nuffin
    can i av me file off em
    tell em no
    they found kush in my room is that wrote down
    ez question who sees it
    do they tell the DLA
    is it on the EU law
    do i have to do PE
    i do not care on this one more
    care leaver here, what am i owed
    son wants to go on the tour
    a jam, a pot and a cat
    min or max
    can you pour it on
    comment on my file pls
    to do or not to do
    la la la
    de la cruz is my surname
    Ana and Maya told me
    My name is Mohammed Ali and my brother is Omar
    my social worker is called Karen
    I am from Eritrea, who reads my paper
    I am speaking Tigrinya, you have interpreter?
    i speak punjabi and urdu at home does the council write that
    my english is small, please easy words
    for why is need my religion and my language
    this paper who is see it
    I no understand why they asking my family
    you can delete informations about me
    how many time you keep my datas
    me and my mate want are files
    hello my name is محمد
    hello محمد علي
    I am محمود عبدالرحمن
    my social worker is آقای احمدی
    my friend says сало is food
    does ሰላም mean hello
    my nan calls me beta, does the file say ਪੁੱਤ
    what does bonjour mean
    merci
    salam
    hola
    is my teacher Nguyễn Đức allowed to read it
    my foster mum Agnieszka Wójcik wants to know
    what is inshallah in my file for
    por favor
    no no no no
    si
    c u l8r
    ttyl x
    Que?
    ??!!
    😭😭
    ٩٩٩
    u r a ediot
    wiv my mum n dad n nan
    im in yr 9 n they aint tellin me nowt
    summat bout me int reet
    ye ken whit ah mean
    I'm no' tellin' youse
    sum1 red my fings
    wear do they kepe it
    carnt thay just arsk me
    my kumputa sez no
    wen i woz 7 they tuk me
    mi soshul werker sez she cant tel me nuffink
    is the le man gonna see it
    tu ju no my name
""".strip().split("\n")

# Languages that there is no line for: no wrong line either.
OTHERS = """
    Wer kann meine Daten sehen?
    Ich spreche kein Englisch
    Quem pode ver as minhas informações?
    Chi può vedere i miei dati?
    Bilgilerimi kim görebilir?
    ben ingilizce bilmiyorum bu ne
    मेरी जानकारी कौन देख सकता है
    谁能看到我的信息
    nani anaweza kuona taarifa zangu
    Kdo vidí moje údaje?
    Ki láthatja az adataimat?
    Kas mato mano duomenis?
""".strip().split("\n")


def found(text: str) -> Optional[str]:
    language = FINDER.find(text)
    return language and language.id


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_a_language_is_found(language: str, text: str) -> None:
    assert found(text) == language


def test_every_language_is_tried_in_two_sentences_that_are_not_its_own_line() -> None:
    for language in LANGUAGES:
        assert len({text for name, text in SENTENCES if name == language.id} - {language.says}) >= 2


@pytest.mark.parametrize("text", map(str.strip, ENGLISH_LINES))
def test_english_is_never_taken_for_another_language(text: str) -> None:
    assert found(text) is None


@pytest.mark.parametrize("text", map(str.strip, OTHERS))
def test_a_language_without_a_line_is_not_taken_for_another(text: str) -> None:
    assert found(text) is None


def test_hardly_any_question_of_the_topics_is_taken_for_another_language(content: Content) -> None:
    asked = [line for name, topic in content.topics.items() if name != "out_of_scope" for line in topic.questions]
    taken = [(line, found(line)) for line in asked if found(line)]
    assert len(asked) > 3000
    assert len(taken) <= 0.002 * len(asked), taken


def test_an_english_word_beside_another_language_does_not_hide_it() -> None:
    assert found("مين ال social worker تبعي") == "ar"
    assert found("kto widzi moje informacje, social worker?") == "pl"


def test_only_one_word_in_latin_letters_is_not_enough_even_when_said_twice() -> None:
    assert found("bonjour") is None
    assert found("bonjour bonjour") is None
    assert found("bonjour pourquoi") == "fr"


def test_the_letters_of_an_arabic_keyboard_make_no_difference() -> None:
    assert found("من نميدونم كجا") == found("من نمیدونم کجا") == "fa"


def test_nothing_is_found_where_no_language_is_known() -> None:
    assert LanguageFinder(()).find("je ne parle pas anglais") is None
    assert LanguageFinder(()).find("من أنت") is None


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)
def test_a_line_is_short_and_not_in_another_language(language: Language) -> None:
    assert found(language.says) in (
        {language.id} if language.script else {language.id, None}
    )  # fewer common words than a question
    assert len(language.says.split()) <= 30
    assert re.findall(r"\d+", language.says) == ["999"]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)
def test_no_word_is_an_english_one_or_written_twice(language: Language, content: Content) -> None:
    lines = [line for name, topic in content.topics.items() if name != "out_of_scope" for line in topic.questions]
    said = Counter(word for line in lines for word in set(re.findall(r"[a-z']+", line.lower())))
    assert [word for word in language.words if word in ENGLISH or said[word] >= OFTEN] == []
    assert len(set(language.words)) == len(language.words) >= 40


def test_the_file_says_that_no_native_speaker_has_read_it() -> None:
    assert "NO NATIVE SPEAKER" in FILE.read_text()


def problems(path: Path, entries: Any) -> list[Problem]:
    """What loading tells of a languages file with these entries (None: without the file)."""
    folder = path / "spoilt"
    folder.mkdir()
    for item in (ROOT / "data").iterdir():
        if item.name != "chat":
            (folder / item.name).symlink_to(item)
    (folder / "chat").mkdir()
    for name in ("replies.yml", "cues.yml"):
        (folder / "chat" / name).symlink_to(ROOT / "data" / "chat" / name)
    if entries is not None:
        (folder / "chat" / "languages.yml").write_text(entries if isinstance(entries, str) else yaml.safe_dump(entries))
    with pytest.raises(ContentError) as raised:
        load(folder)
    return raised.value.problems


GOOD = {"id": "xx", "english": "X", "own": "X", "direction": "ltr", "says": "Xa 999.", "words": ["xa", "xo"]}


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"direction": "up"}, "`direction` is not right"),
        ({"says": "Xa ٩٩٩."}, "the number 999 in these digits"),
        ({"says": "xa " * 30 + "999"}, "30 words at most"),
        ({"script": "runes"}, "`script` is not right"),
        ({"words": ["xa", False]}, "`words > 1` is not right"),
        ({"words": "xa"}, "`words` is not right"),
        ({"colour": "red"}, "`colour` is not a key"),
    ],
)
def test_a_wrong_value_is_told_with_its_file(tmp_path: Path, changed: dict[str, Any], told: str) -> None:
    (problem,) = problems(tmp_path, [GOOD | changed])
    assert problem.file.name == "languages.yml"
    assert told in problem.what


def test_a_missing_key_is_told(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, [{key: value for key, value in GOOD.items() if key != "says"}])
    assert "`says` is missing" in problem.what


@pytest.mark.parametrize("entries", ["languages: 3", "17", "just words"])
def test_a_file_that_is_no_list_is_told(tmp_path: Path, entries: str) -> None:
    (problem,) = problems(tmp_path, entries)
    assert "not a list of entries" in problem.what


def test_a_language_that_is_there_twice_is_told_at_its_line(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, [GOOD, GOOD | {"own": "Y"}])
    assert "`xx` is there twice" in problem.what
    assert problem.line > 7


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, None)
    assert (problem.file.name, "missing" in problem.what) == ("languages.yml", True)
