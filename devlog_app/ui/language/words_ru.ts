<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
    <context>
        <name>Fields</name>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Of the window; the command line speaks English</source>
            <translation>Окна; командная строка говорит по-английски</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Окно</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Размер текста</translation>
        </message>
        <message>
            <source>Percent of the usual size</source>
            <translation>В процентах от обычного</translation>
        </message>
        <message>
            <source>Undo window</source>
            <translation>Время на отмену</translation>
        </message>
        <message>
            <source>Seconds in which a post can be taken back, before it leaves</source>
            <translation>Секунды, в которые пост можно вернуть, прежде чем он уйдёт</translation>
        </message>
        <message>
            <source>Publishing</source>
            <translation>Публикация</translation>
        </message>
        <message>
            <source>Look after scheduled posts</source>
            <translation>Следить за запланированными постами</translation>
        </message>
        <message>
            <source>Minutes between two looks while Telegram is in use; 0: never by itself</source>
            <translation>Минуты между проверками, пока Telegram в деле; 0 — никогда сам</translation>
        </message>
        <message>
            <source>Notices on the desktop</source>
            <translation>Извещения на рабочем столе</translation>
        </message>
        <message>
            <source>While the window is not in front, where there is a tray</source>
            <translation>Пока окно не впереди, если есть системный лоток</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Клавиатура</translation>
        </message>
        <message>
            <source>Keys of commands by their names, as in Ctrl+Shift+P; empty: none</source>
            <translation>Клавиши команд по их именам, например Ctrl+Shift+P; пусто — нет клавиш</translation>
        </message>
        <message>
            <source>Telegram</source>
            <translation>Telegram</translation>
        </message>
        <message>
            <source>How Devlog finds Telegram, and is known to it</source>
            <translation>Как Devlog находит Telegram и как там известен</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Аккаунты</translation>
        </message>
        <message>
            <source>api_id</source>
            <translation>api_id</translation>
        </message>
        <message>
            <source>From my.telegram.org, one per phone number</source>
            <translation>С my.telegram.org, один на номер телефона</translation>
        </message>
        <message>
            <source>api_hash</source>
            <translation>api_hash</translation>
        </message>
        <message>
            <source>Belongs to the api_id</source>
            <translation>Относится к api_id</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Сервер</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Прокси</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Сервер</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Порт</translation>
        </message>
        <message>
            <source>Data centre</source>
            <translation>Дата-центр</translation>
        </message>
        <message>
            <source>Public key file</source>
            <translation>Файл открытого ключа</translation>
        </message>
        <message>
            <source>The server's RSA key, in PEM form</source>
            <translation>Ключ RSA сервера, в виде PEM</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Пользователь</translation>
        </message>
        <message>
            <source>Password or secret</source>
            <translation>Пароль или секрет</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>The link “{text}” leads to “{url}”, which is no address on the web, and is dropped.</source>
            <translation>Ссылка «{text}» ведёт на «{url}» — это не адрес в сети, и она отбрасывается.</translation>
        </message>
        <message>
            <source>Write the whole address, with https://, or link to a note with [[its name]].</source>
            <translation>Напишите полный адрес, с https://, или сошлитесь на заметку: [[её имя]].</translation>
        </message>
        <message>
            <source>The link “{text}” leads to “{url}”, whose host has no dot, and is dropped by Telegram.</source>
            <translation>Ссылка «{text}» ведёт на «{url}»: в имени сервера нет точки, и Telegram её отбрасывает.</translation>
        </message>
        <message>
            <source>Use an address that readers can reach.</source>
            <translation>Укажите адрес, который откроется у читателей.</translation>
        </message>
        <message>
            <source>The link “{text}” leads to “{url}”, which names no host, and is dropped.</source>
            <translation>Ссылка «{text}» ведёт на «{url}»: в адресе нет сервера, и она отбрасывается.</translation>
        </message>
        <message>
            <source>The link “{text}” leads to “{url}”, which is nobody's address, and is dropped.</source>
            <translation>Ссылка «{text}» ведёт на «{url}»: такого пользователя быть не может, и она отбрасывается.</translation>
        </message>
        <message>
            <source>Telegram has no mail links: “{text}” stays plain words.</source>
            <translation>В Telegram нет почтовых ссылок: «{text}» остаётся простым текстом.</translation>
        </message>
        <message>
            <source>Write the mail address itself into the text; Telegram finds it.</source>
            <translation>Напишите в тексте сам почтовый адрес; Telegram найдёт его.</translation>
        </message>
        <message>
            <source>The link “{text}” leads to “{url}”, a kind of address that Telegram drops.</source>
            <translation>Ссылка «{text}» ведёт на «{url}» — такие адреса Telegram отбрасывает.</translation>
        </message>
        <message>
            <source>Only http, https and tg links work in a post.</source>
            <translation>В посте работают только ссылки http, https и tg.</translation>
        </message>
        <message>
            <source>A link to “{url}” has no words; its address is shown instead.</source>
            <translation>У ссылки на «{url}» нет слов; вместо них показан её адрес.</translation>
        </message>
        <message>
            <source>No note is called “{target}”; its name stands as plain words.</source>
            <translation>Нет заметки «{target}»; её имя показано простым текстом.</translation>
        </message>
        <message>
            <source>“{title}” is not published in this channel yet; its name stands as plain words.</source>
            <translation>«{title}» ещё не опубликована в этом канале; её имя показано простым текстом.</translation>
        </message>
        <message>
            <source>The link appears when that note is published.</source>
            <translation>Ссылка появится, когда та заметка выйдет.</translation>
        </message>
        <message>
            <source>The picture “{name}” stands inside other text, where a post cannot show it; its description is shown.</source>
            <translation>Картинка «{name}» стоит внутри текста, где пост не может её показать; показано её описание.</translation>
        </message>
        <message>
            <source>Give the picture a paragraph of its own.</source>
            <translation>Поставьте картинку отдельным абзацем.</translation>
        </message>
        <message>
            <source>“{text}” has letters that cannot be raised or lowered; it stays as it is.</source>
            <translation>В «{text}» есть буквы, которые нельзя поднять или опустить; текст остаётся как есть.</translation>
        </message>
        <message>
            <source>A formula has signs without a Unicode letter; it is shown as typed: {text}</source>
            <translation>В формуле есть знаки, которых нет в Юникоде; она показана, как набрана: {text}</translation>
        </message>
        <message>
            <source>This account cannot send custom emoji; the usual {text} is sent instead.</source>
            <translation>Этот аккаунт не может отправлять особые эмодзи; вместо него уйдёт обычный {text}.</translation>
        </message>
        <message>
            <source>Custom emoji need Telegram Premium.</source>
            <translation>Для особых эмодзи нужен Telegram Premium.</translation>
        </message>
        <message>
            <source>“{text}” stays as it is: a custom emoji stands for exactly one emoji, and {id} must be its id.</source>
            <translation>«{text}» остаётся как есть: особый эмодзи заменяет ровно один эмодзи, и {id} должен быть его номером.</translation>
        </message>
        <message>
            <source>“{text}” is too far ahead to be shown in the reader's zone; it stays plain words.</source>
            <translation>«{text}» слишком далеко в будущем, чтобы показать это в поясе читателя; остаётся простым текстом.</translation>
        </message>
        <message numerus="yes">
            <source>The caption of this picture has {length} characters; Telegram takes {limit}.</source>
            <translation>
                <numerusform>В подписи к этой картинке {length} символ; Telegram принимает {limit}.</numerusform>
                <numerusform>В подписи к этой картинке {length} символа; Telegram принимает {limit}.</numerusform>
                <numerusform>В подписи к этой картинке {length} символов; Telegram принимает {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Move words from the picture's caption into the text.</source>
            <translation>Перенесите слова из подписи в текст.</translation>
        </message>
        <message>
            <source>“{text}” is too long to be shown as a date in the reader's zone; it stays plain words.</source>
            <translation>«{text}» слишком длинно, чтобы показать это датой в поясе читателя; остаётся простым текстом.</translation>
        </message>
        <message>
            <source>Put only the date itself into the brackets, at most 31 characters.</source>
            <translation>В скобках оставьте только саму дату, не больше 31 символа.</translation>
        </message>
        <message>
            <source>There is no snippet “{name}”; its mark stands in the text.</source>
            <translation>Нет вставки «{name}»; в тексте осталась её метка.</translation>
        </message>
        <message>
            <source>Add snippets/{name}.md, or remove the mark.</source>
            <translation>Добавьте snippets/{name}.md или уберите метку.</translation>
        </message>
        <message>
            <source>The snippet “{name}” contains itself; its mark stands in the text.</source>
            <translation>Вставка «{name}» содержит саму себя; в тексте осталась её метка.</translation>
        </message>
        <message>
            <source>The snippet “{name}” has more than paragraphs, which cannot stand among words; the rest is left out.</source>
            <translation>Во вставке «{name}» не только абзацы, а внутри строки могут стоять лишь они; остальное опущено.</translation>
        </message>
        <message>
            <source>Give the snippet's mark a paragraph of its own.</source>
            <translation>Поставьте метку вставки отдельным абзацем.</translation>
        </message>
        <message>
            <source>The tag {tag} means nothing in a post and is shown as typed.</source>
            <translation>Тег {tag} в посте ничего не значит и показан, как набран.</translation>
        </message>
        <message>
            <source>Bold is **so**, italic *so*; a tag that shall be seen stands between backticks: `{tag}`. These are read: &lt;u&gt; &lt;s&gt; &lt;sub&gt; &lt;sup&gt; &lt;br&gt; &lt;details&gt;.</source>
            <translation>Жирный пишут **так**, курсив — *так*; тег, который должны увидеть, ставят в обратные кавычки: `{tag}`. Читаются: &lt;u&gt; &lt;s&gt; &lt;sub&gt; &lt;sup&gt; &lt;br&gt; &lt;details&gt;.</translation>
        </message>
        <message>
            <source>“{text}” loses its formatting ({type}): Telegram does not allow it there.</source>
            <translation>«{text}» теряет оформление ({type}): Telegram не допускает его здесь.</translation>
        </message>
        <message>
            <source>Code and dates cannot stand inside links and spoilers, nor links inside links.</source>
            <translation>Код и даты не могут стоять внутри ссылок и спойлеров, а ссылки — внутри ссылок.</translation>
        </message>
        <message>
            <source>The formatting of “{text}” ({type}) leaves out the code or date inside it.</source>
            <translation>Оформление «{text}» ({type}) не захватывает код или дату внутри.</translation>
        </message>
        <message>
            <source>A quote inside a quote becomes part of it: Telegram has one level of quotes.</source>
            <translation>Цитата внутри цитаты становится её частью: в Telegram один уровень цитат.</translation>
        </message>
        <message>
            <source>A table is written as one line a value: it is too wide, or has links or styles.</source>
            <translation>Таблица записана по одному значению на строке: она слишком широка, или в ней есть ссылки либо оформление.</translation>
        </message>
        <message>
            <source>This is nested too deeply to be read; it is shown as plain words.</source>
            <translation>Слишком глубокая вложенность; показано простым текстом.</translation>
        </message>
        <message>
            <source>Something seems to be missing here: “{text}”.</source>
            <translation>Похоже, здесь чего-то не хватает: «{text}».</translation>
        </message>
        <message>
            <source>There is nothing under “{text}”.</source>
            <translation>Под «{text}» ничего нет.</translation>
        </message>
        <message>
            <source>The heading “{text}” jumps from level {over} to level {level}.</source>
            <translation>Заголовок «{text}» перескакивает с уровня {over} на уровень {level}.</translation>
        </message>
        <message>
            <source>A comment or &lt;details&gt; begins here and is never closed; it is shown as typed.</source>
            <translation>Здесь начинается комментарий или &lt;details&gt;, который нигде не закрыт; он показан, как набран.</translation>
        </message>
        <message>
            <source>Close it with --&gt;, %% or &lt;/details&gt;.</source>
            <translation>Закройте его: --&gt;, %% или &lt;/details&gt;.</translation>
        </message>
        <message>
            <source>“{name}” is defined twice; the first definition holds.</source>
            <translation>«{name}» определено дважды; действует первое.</translation>
        </message>
        <message>
            <source>Nothing refers to the footnote “{name}”; it is listed last.</source>
            <translation>На сноску «{name}» ничто не ссылается; она стоит последней.</translation>
        </message>
        <message>
            <source>Nothing uses the link definition “{name}”; it is not shown.</source>
            <translation>Определение ссылки «{name}» не используется; оно не показано.</translation>
        </message>
        <message>
            <source>“{text}” seems to point somewhere, but there is no link in the line.</source>
            <translation>«{text}» как будто куда-то указывает, но в строке нет ссылки.</translation>
        </message>
        <message>
            <source>Make it a link: [{text}](https://…).</source>
            <translation>Сделайте ссылку: [{text}](https://…).</translation>
        </message>
        <message>
            <source>“{address}” stays plain text: an address with spaces is no link in Markdown.</source>
            <translation>«{address}» остаётся простым текстом: адрес с пробелами в Markdown — не ссылка.</translation>
        </message>
        <message>
            <source>Put it into angle brackets: (&lt;{address}&gt;).</source>
            <translation>Возьмите его в угловые скобки: (&lt;{address}&gt;).</translation>
        </message>
        <message>
            <source>A spoiler begins here and does not end in its paragraph: everybody reads “{text}”.</source>
            <translation>Здесь начинается спойлер и не кончается в своём абзаце: «{text}» прочтут все.</translation>
        </message>
        <message>
            <source>Put || at both ends of each paragraph.</source>
            <translation>Поставьте || с обеих сторон каждого абзаца.</translation>
        </message>
        <message numerus="yes">
            <source>The text has {length} characters, a caption holds {limit}: {chosen}.</source>
            <translation>
                <numerusform>В тексте {length} символ, а подпись вмещает {limit}: {chosen}.</numerusform>
                <numerusform>В тексте {length} символа, а подпись вмещает {limit}: {chosen}.</numerusform>
                <numerusform>В тексте {length} символов, а подпись вмещает {limit}: {chosen}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Set post.layout to separate (picture first, then the text), split (caption and rest), link_preview (a large preview, for a picture on the web), or post.format to rich.</source>
            <translation>Задайте post.layout: separate (сначала картинка, потом текст), split (подпись и остальное), link_preview (большое превью картинки из сети), или post.format: rich.</translation>
        </message>
        <message>
            <source>The layout link_preview needs exactly one picture, from the web (https://…), and a text.</source>
            <translation>Для раскладки link_preview нужны ровно одна картинка из сети (https://…) и текст.</translation>
        </message>
        <message>
            <source>The pictures are sent as usual.</source>
            <translation>Картинки отправляются как обычно.</translation>
        </message>
        <message numerus="yes">
            <source>As an article the note has {count} {what}; Telegram takes {limit}.</source>
            <translation>
                <numerusform>Для статьи слишком много {what}: {count}; Telegram принимает {limit}.</numerusform>
                <numerusform>Для статьи слишком много {what}: {count}; Telegram принимает {limit}.</numerusform>
                <numerusform>Для статьи слишком много {what}: {count}; Telegram принимает {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>This account may not publish articles: they need Telegram Premium.</source>
            <translation>Этот аккаунт не может публиковать статьи: для них нужен Telegram Premium.</translation>
        </message>
        <message>
            <source>Set post.format to classic, or publish with a Premium account.</source>
            <translation>Задайте post.format: classic или публикуйте с аккаунта с Premium.</translation>
        </message>
        <message>
            <source>The note goes out as ordinary messages; what only an article has is lost: {lost}.</source>
            <translation>Заметка выйдет обычными сообщениями; пропадёт то, что есть только в статье: {lost}.</translation>
        </message>
        <message>
            <source>The note is empty: there is nothing to send.</source>
            <translation>Заметка пуста: отправлять нечего.</translation>
        </message>
        <message numerus="yes">
            <source>The post goes out as {count} messages.</source>
            <translation>
                <numerusform>Пост выйдет в {count} сообщении.</numerusform>
                <numerusform>Пост выйдет в {count} сообщениях.</numerusform>
                <numerusform>Пост выйдет в {count} сообщениях.</numerusform>
            </translation>
        </message>
        <message>
            <source>To come back to: {text}.</source>
            <translation>Вернуться сюда: {text}.</translation>
        </message>
        <message>
            <source>Take out the mark %%? …%% when it is done; no reader sees it.</source>
            <translation>Когда сделаете, уберите метку %%? …%%; читатели её не видят.</translation>
        </message>
        <message>
            <source>The snippet cannot be used: {reason}.</source>
            <translation>Вставку использовать нельзя: {reason}.</translation>
        </message>
        <message>
            <source>Mend it in the snippets folder.</source>
            <translation>Исправьте её в папке snippets.</translation>
        </message>
        <message numerus="yes">
            <source>The snippet has {size}; snippets of up to {limit} are read.</source>
            <translation>
                <numerusform>Размер вставки — {size}; читаются вставки до {limit}.</numerusform>
                <numerusform>Размер вставки — {size}; читаются вставки до {limit}.</numerusform>
                <numerusform>Размер вставки — {size}; читаются вставки до {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>The snippet “{name}” cannot be used ({place}): {reason}</source>
            <translation>Вставку «{name}» использовать нельзя ({place}): {reason}</translation>
        </message>
        <message>
            <source>There is no snippet “{name}”, which is to stand above the post.</source>
            <translation>Нет вставки «{name}», которая должна стоять над постом.</translation>
        </message>
        <message>
            <source>Make snippets/{name}.md.</source>
            <translation>Создайте snippets/{name}.md.</translation>
        </message>
        <message>
            <source>There is no snippet “{name}”, which is to stand below the post.</source>
            <translation>Нет вставки «{name}», которая должна стоять под постом.</translation>
        </message>
        <message>
            <source>This note has the same id as {others}; it cannot be published so.</source>
            <translation>У этой заметки тот же id, что у {others}; так её публиковать нельзя.</translation>
        </message>
        <message>
            <source>A copy brought the id along: delete the line id: from one of them, and it gets a new one.</source>
            <translation>Копия взяла id с собой: удалите строку id: в одной из них, и она получит новый.</translation>
        </message>
        <message>
            <source>This note had the same id as {others}, and now has one of its own.</source>
            <translation>У этой заметки был тот же id, что у {others}, теперь у неё свой.</translation>
        </message>
        <message>
            <source>There is no file “{reference}”.</source>
            <translation>Нет файла «{reference}».</translation>
        </message>
        <message>
            <source>It is looked for beside the note, then from the top of the workspace; folders are parted by /.</source>
            <translation>Он ищется рядом с заметкой, потом от корня рабочей папки; папки разделяются знаком /.</translation>
        </message>
        <message>
            <source>“{reference}” is outside the workspace.</source>
            <translation>«{reference}» лежит вне рабочей папки.</translation>
        </message>
        <message>
            <source>Copy the file into the workspace, for instance into a media folder beside the note.</source>
            <translation>Скопируйте файл в рабочую папку, например в папку media рядом с заметкой.</translation>
        </message>
        <message>
            <source>A “{scheme}:” address cannot be sent as a picture.</source>
            <translation>Адрес вида «{scheme}:» нельзя отправить как картинку.</translation>
        </message>
        <message>
            <source>Save the picture as a file in the workspace, or give an https address.</source>
            <translation>Сохраните картинку файлом в рабочей папке или укажите адрес https.</translation>
        </message>
        <message>
            <source>“{reference}” is a folder.</source>
            <translation>«{reference}» — папка.</translation>
        </message>
        <message>
            <source>Name one file in it.</source>
            <translation>Укажите один файл в ней.</translation>
        </message>
        <message>
            <source>“{reference}” is an empty file.</source>
            <translation>«{reference}» — пустой файл.</translation>
        </message>
        <message>
            <source>Export or copy it again.</source>
            <translation>Экспортируйте или скопируйте его ещё раз.</translation>
        </message>
        <message>
            <source>“{reference}” cannot be read: {reason}.</source>
            <translation>«{reference}» не читается: {reason}.</translation>
        </message>
        <message>
            <source>Check the file's permissions.</source>
            <translation>Проверьте права доступа к файлу.</translation>
        </message>
        <message>
            <source>“{reference}” is damaged: it breaks off, or is not the {format} that it says it is.</source>
            <translation>«{reference}» повреждён: файл обрывается, или это не {format}, как в нём сказано.</translation>
        </message>
        <message numerus="yes">
            <source>“{reference}” has {size} MB, and this account can send up to {limit} MB.</source>
            <translation>
                <numerusform>«{reference}» занимает {size} МБ, а этот аккаунт отправляет до {limit} МБ.</numerusform>
                <numerusform>«{reference}» занимает {size} МБ, а этот аккаунт отправляет до {limit} МБ.</numerusform>
                <numerusform>«{reference}» занимает {size} МБ, а этот аккаунт отправляет до {limit} МБ.</numerusform>
            </translation>
        </message>
        <message>
            <source>Shorten or compress it, or link to it where it is kept.</source>
            <translation>Укоротите или сожмите его или дайте ссылку туда, где он лежит.</translation>
        </message>
        <message>
            <source>“{reference}” has {width} × {height} pixels, more than can be made into a photo.</source>
            <translation>В «{reference}» {width} × {height} пикселей — больше, чем можно превратить в фото.</translation>
        </message>
        <message>
            <source>Scale it down; Telegram shows at most 2560 pixels a side.</source>
            <translation>Уменьшите её; Telegram показывает не больше 2560 пикселей по стороне.</translation>
        </message>
        <message>
            <source>“{reference}” is a HEIC picture, which this program cannot read.</source>
            <translation>«{reference}» — картинка HEIC, эта программа её не читает.</translation>
        </message>
        <message>
            <source>Export it as JPEG; an iPhone does so when Settings → Camera → Formats says “Most Compatible”.</source>
            <translation>Экспортируйте её в JPEG; iPhone делает так, если в Настройки → Камера → Форматы выбрано «Наиболее совместимый».</translation>
        </message>
        <message>
            <source>“{reference}” has more pixels than can be made into a photo.</source>
            <translation>В «{reference}» больше пикселей, чем можно превратить в фото.</translation>
        </message>
        <message>
            <source>Scale it down, then paste it again.</source>
            <translation>Уменьшите её и вставьте ещё раз.</translation>
        </message>
        <message numerus="yes">
            <source>“{reference}” has {size} MB; files up to {limit} MB are copied beside a note.</source>
            <translation>
                <numerusform>«{reference}» занимает {size} МБ; рядом с заметкой копируются файлы до {limit} МБ.</numerusform>
                <numerusform>«{reference}» занимает {size} МБ; рядом с заметкой копируются файлы до {limit} МБ.</numerusform>
                <numerusform>«{reference}» занимает {size} МБ; рядом с заметкой копируются файлы до {limit} МБ.</numerusform>
            </translation>
        </message>
        <message>
            <source>Put it into the workspace by hand, or link to it where it is kept.</source>
            <translation>Положите его в рабочую папку сами или дайте ссылку туда, где он лежит.</translation>
        </message>
        <message>
            <source>“{name}” was not taken in: the program that reads pictures ended.</source>
            <translation>«{name}» не взято: программа, которая читает картинки, завершилась.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Попробуйте ещё раз.</translation>
        </message>
        <message>
            <source>“{reference}” was not made ready to be sent: the program that reads pictures ended.</source>
            <translation>«{reference}» не подготовлено к отправке: программа, читающая картинки, прервалась.</translation>
        </message>
        <message>
            <source>Publish again. Nothing was sent.</source>
            <translation>Опубликуйте ещё раз. Ничего не отправлено.</translation>
        </message>
        <message>
            <source>“{reference}” changed while it was being read.</source>
            <translation>«{reference}» изменился, пока его читали.</translation>
        </message>
        <message>
            <source>Publish again when the other program has finished writing it.</source>
            <translation>Опубликуйте ещё раз, когда другая программа его допишет.</translation>
        </message>
        <message>
            <source>“{reference}” cannot be kept for sending in {folder}: {reason}.</source>
            <translation>«{reference}» нельзя сохранить для отправки в {folder}: {reason}.</translation>
        </message>
        <message>
            <source>Free some space on the disk, then publish again. Nothing was sent.</source>
            <translation>Освободите место на диске и опубликуйте ещё раз. Ничего не отправлено.</translation>
        </message>
        <message>
            <source>“{reference}” is not a picture, a video or a sound.</source>
            <translation>«{reference}» — не картинка, не видео и не звук.</translation>
        </message>
        <message>
            <source>To send it as a file, link to it in a paragraph of its own: [name]({reference}).</source>
            <translation>Чтобы отправить его файлом, дайте ссылку на него отдельным абзацем: [имя]({reference}).</translation>
        </message>
        <message>
            <source>“{reference}” is {width} × {height}, too long and narrow for a photo: it is sent as a file.</source>
            <translation>«{reference}» — {width} × {height}, слишком длинно и узко для фото: уйдёт файлом.</translation>
        </message>
        <message>
            <source>Telegram's photos are at most {ratio} times as long as wide; cut it to show it as a photo.</source>
            <translation>Фото в Telegram могут быть вытянуты не больше чем в {ratio} раз; обрежьте картинку, чтобы показать её как фото.</translation>
        </message>
        <message>
            <source>{format} is no photo format for Telegram: “{reference}” is sent as a file.</source>
            <translation>{format} — не формат фото для Telegram: «{reference}» уйдёт файлом.</translation>
        </message>
        <message>
            <source>Export it as PNG or JPEG to show it as a photo.</source>
            <translation>Экспортируйте в PNG или JPEG, чтобы показать как фото.</translation>
        </message>
        <message>
            <source>“{reference}” is {format} and is sent as the same picture in JPEG or PNG.</source>
            <translation>«{reference}» в формате {format} и уйдёт той же картинкой в JPEG или PNG.</translation>
        </message>
        <message>
            <source>“{reference}” is larger than Telegram takes for a photo and is sent smaller.</source>
            <translation>«{reference}» больше, чем Telegram принимает для фото, и уйдёт уменьшенной.</translation>
        </message>
        <message>
            <source>Spelling cannot be checked: the dictionaries cannot be read ({reason}).</source>
            <translation>Проверить правописание нельзя: словари не читаются ({reason}).</translation>
        </message>
        <message>
            <source>Install Devlog again.</source>
            <translation>Установите Devlog заново.</translation>
        </message>
        <message>
            <source>Spelling is no longer checked: what knows the dictionaries ended twice.</source>
            <translation>Правописание больше не проверяется: процесс со словарями дважды завершился.</translation>
        </message>
        <message>
            <source>Switch spelling off and on to start it again.</source>
            <translation>Выключите и снова включите проверку, чтобы запустить его заново.</translation>
        </message>
        <message numerus="yes">
            <source>{path} has {size}; lists of words of up to {limit} are read.</source>
            <translation>
                <numerusform>{path}: {size}; читаются списки слов до {limit}.</numerusform>
                <numerusform>{path}: {size}; читаются списки слов до {limit}.</numerusform>
                <numerusform>{path}: {size}; читаются списки слов до {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be taken back: {path} was changed meanwhile.</source>
            <translation>Это нельзя отменить: {path} тем временем изменилось.</translation>
        </message>
        <message>
            <source>What is there now was not touched.</source>
            <translation>То, что там сейчас, не тронуто.</translation>
        </message>
        <message>
            <source>Links in {notes} could not follow.</source>
            <translation>Не удалось поправить ссылки в {notes}.</translation>
        </message>
        <message>
            <source>These files cannot be changed, or were changed meanwhile: the links still say the former name.</source>
            <translation>Эти файлы нельзя изменить, или их тем временем изменили: в ссылках осталось прежнее имя.</translation>
        </message>
        <message>
            <source>The links to what was renamed could not be looked for.</source>
            <translation>Не удалось найти ссылки на переименованное.</translation>
        </message>
        <message>
            <source>They may still say the former name. The notes themselves are safe.</source>
            <translation>В них могло остаться прежнее имя. Сами заметки в порядке.</translation>
        </message>
        <message>
            <source>There is no note {path}.</source>
            <translation>Нет заметки {path}.</translation>
        </message>
        <message>
            <source>It may have been moved or deleted by another program.</source>
            <translation>Возможно, её перенесла или удалила другая программа.</translation>
        </message>
        <message numerus="yes">
            <source>The note has {size}; Devlog opens notes of up to {limit}.</source>
            <translation>
                <numerusform>Размер заметки — {size}; Devlog открывает заметки до {limit}.</numerusform>
                <numerusform>Размер заметки — {size}; Devlog открывает заметки до {limit}.</numerusform>
                <numerusform>Размер заметки — {size}; Devlog открывает заметки до {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Split it, or keep large data in a file of its own.</source>
            <translation>Разделите её или храните большие данные в отдельном файле.</translation>
        </message>
        <message>
            <source>The file's name is not UTF-8, so it cannot be opened.</source>
            <translation>Имя файла не в UTF-8, поэтому его нельзя открыть.</translation>
        </message>
        <message>
            <source>Rename it in your file manager.</source>
            <translation>Переименуйте его в файловом менеджере.</translation>
        </message>
        <message>
            <source>{path} is not a file.</source>
            <translation>{path} — не файл.</translation>
        </message>
        <message>
            <source>{path} is not a folder.</source>
            <translation>{path} — не папка.</translation>
        </message>
        <message>
            <source>Name an existing folder.</source>
            <translation>Укажите существующую папку.</translation>
        </message>
        <message>
            <source>This is not UTF-8 text: byte {byte} at offset {offset} of the file belongs to no character.</source>
            <translation>Это не текст в UTF-8: байт {byte} со смещением {offset} не относится ни к одному символу.</translation>
        </message>
        <message>
            <source>Open it in the program that wrote it and save it as UTF-8; Devlog has not changed it.</source>
            <translation>Откройте файл в программе, которая его записала, и сохраните в UTF-8; Devlog ничего в нём не менял.</translation>
        </message>
        <message>
            <source>The text holds half of a character and cannot be saved so.</source>
            <translation>В тексте есть половина символа, так сохранить его нельзя.</translation>
        </message>
        <message>
            <source>Delete the box on this line and type it again.</source>
            <translation>Удалите квадратик на этой строке и наберите символ заново.</translation>
        </message>
        <message>
            <source>{path} is outside the workspace.</source>
            <translation>{path} лежит вне рабочей папки.</translation>
        </message>
        <message>
            <source>Open its own folder, or copy the file into the workspace.</source>
            <translation>Откройте папку этого файла или скопируйте его в рабочую папку.</translation>
        </message>
        <message>
            <source>{path} was changed by another program since it was opened; it was not overwritten.</source>
            <translation>Другая программа изменила {path} после открытия; файл не перезаписан.</translation>
        </message>
        <message>
            <source>Open it again to see the other version; your text is kept until you do.</source>
            <translation>Откройте его снова, чтобы увидеть другую версию; ваш текст до тех пор сохранён.</translation>
        </message>
        <message>
            <source>{path} is no longer there: another program moved or deleted it.</source>
            <translation>{path} больше нет: его перенесла или удалила другая программа.</translation>
        </message>
        <message>
            <source>Save the text under a new name, or put the file back.</source>
            <translation>Сохраните текст под новым именем или верните файл на место.</translation>
        </message>
        <message>
            <source>{path} is already there.</source>
            <translation>{path} уже есть.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Выберите другое имя.</translation>
        </message>
        <message>
            <source>{path} cannot be read: permission denied.</source>
            <translation>{path} не читается: нет прав доступа.</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>{path} не читается: {reason}.</translation>
        </message>
        <message>
            <source>Try again; check the disk if it stays so.</source>
            <translation>Попробуйте ещё раз; если не поможет, проверьте диск.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason}.</source>
            <translation>{path} не записывается: {reason}.</translation>
        </message>
        <message>
            <source>Check the permissions of the file and its folder. What was there is unchanged.</source>
            <translation>Проверьте права на файл и его папку. То, что там было, не изменилось.</translation>
        </message>
        <message>
            <source>Free some space and save again. What was there is unchanged.</source>
            <translation>Освободите место и сохраните ещё раз. То, что там было, не изменилось.</translation>
        </message>
        <message>
            <source>{path} cannot be written: its folder is not there.</source>
            <translation>{path} не записывается: его папки нет.</translation>
        </message>
        <message>
            <source>Put the folder back and try again.</source>
            <translation>Верните папку на место и попробуйте ещё раз.</translation>
        </message>
        <message>
            <source>{path} cannot be written: the name is too long.</source>
            <translation>{path} не записывается: слишком длинное имя.</translation>
        </message>
        <message>
            <source>Choose a shorter name.</source>
            <translation>Выберите имя покороче.</translation>
        </message>
        <message>
            <source>What was there is unchanged; try again.</source>
            <translation>То, что там было, не изменилось; попробуйте ещё раз.</translation>
        </message>
        <message>
            <source>The file is marked read-only.</source>
            <translation>Файл помечен как доступный только для чтения.</translation>
        </message>
        <message>
            <source>Allow writing to it to edit it here.</source>
            <translation>Разрешите запись в файл, чтобы править его здесь.</translation>
        </message>
        <message>
            <source>The folder is read-only, nothing can be saved in it.</source>
            <translation>Папка доступна только для чтения, сохранить в неё ничего нельзя.</translation>
        </message>
        <message>
            <source>Allow writing to the folder, or copy it elsewhere.</source>
            <translation>Разрешите запись в папку или скопируйте её в другое место.</translation>
        </message>
        <message>
            <source>The text holds characters that an editor cannot keep (U+FDD0 or U+FDD1), so it opens read-only.</source>
            <translation>В тексте есть символы, которые редактор не может сохранить (U+FDD0 или U+FDD1), поэтому он открыт только для чтения.</translation>
        </message>
        <message>
            <source>Remove them in another program; they stand for no letter.</source>
            <translation>Удалите их в другой программе; они не обозначают никаких букв.</translation>
        </message>
        <message>
            <source>{path} cannot be put into the trash: {reason}.</source>
            <translation>{path} не удалось отправить в корзину: {reason}.</translation>
        </message>
        <message>
            <source>Nothing was deleted; delete it with your file manager.</source>
            <translation>Ничего не удалено; удалите файл в файловом менеджере.</translation>
        </message>
        <message>
            <source>The YAML cannot be read here: “{reason}”.</source>
            <translation>Здесь не удаётся прочитать YAML: «{reason}».</translation>
        </message>
        <message>
            <source>Text with a colon, # or quotes in it stands in quotes: "…".</source>
            <translation>Текст с двоеточием, # или кавычками берут в кавычки: "…".</translation>
        </message>
        <message>
            <source>There is a second colon on the line, or the line is indented too far.</source>
            <translation>На строке второе двоеточие, или у строки слишком большой отступ.</translation>
        </message>
        <message>
            <source>Put text that holds “: ” in quotes: title: "Part 2: the end".</source>
            <translation>Текст, в котором есть «: », возьмите в кавычки: title: "Часть 2: финал".</translation>
        </message>
        <message>
            <source>A comma or a closing bracket is missing.</source>
            <translation>Не хватает запятой или закрывающей скобки.</translation>
        </message>
        <message>
            <source>Write a list as [one, two], all in brackets.</source>
            <translation>Пишите список так: [один, два], целиком в скобках.</translation>
        </message>
        <message>
            <source>The line does not go on from what stands above it.</source>
            <translation>Строка не продолжает того, что стоит выше.</translation>
        </message>
        <message>
            <source>Keys begin below one another, and nothing stands behind a closing quote or bracket.</source>
            <translation>Ключи начинаются друг под другом, а после закрывающей кавычки или скобки ничего не стоит.</translation>
        </message>
        <message>
            <source>There is no colon behind the key.</source>
            <translation>После ключа нет двоеточия.</translation>
        </message>
        <message>
            <source>Write “key: value”.</source>
            <translation>Пишите «ключ: значение».</translation>
        </message>
        <message>
            <source>A list item cannot stand here.</source>
            <translation>Пункт списка здесь стоять не может.</translation>
        </message>
        <message>
            <source>Put it on a line of its own, below its key.</source>
            <translation>Перенесите его на отдельную строку, под ключ.</translation>
        </message>
        <message>
            <source>A value is missing here.</source>
            <translation>Здесь не хватает значения.</translation>
        </message>
        <message>
            <source>Write it, or take out the comma or bracket.</source>
            <translation>Впишите его или уберите запятую либо скобку.</translation>
        </message>
        <message>
            <source>No value can begin with this character.</source>
            <translation>С этого знака значение начинаться не может.</translation>
        </message>
        <message>
            <source>Put the value in quotes: "…".</source>
            <translation>Возьмите значение в кавычки: "…".</translation>
        </message>
        <message>
            <source>A backslash stands before a character for which YAML has no use.</source>
            <translation>Обратная косая черта стоит перед знаком, с которым YAML её не понимает.</translation>
        </message>
        <message>
            <source>Write two of them, or put the value in single quotes.</source>
            <translation>Напишите её дважды или возьмите значение в одинарные кавычки.</translation>
        </message>
        <message>
            <source>Something stands on the line behind | or &gt;.</source>
            <translation>В строке после | или &gt; что-то стоит.</translation>
        </message>
        <message>
            <source>Begin the text on the next line, indented.</source>
            <translation>Начните текст со следующей строки, с отступом.</translation>
        </message>
        <message>
            <source>What begins here is never closed.</source>
            <translation>Здесь что-то открыто и нигде не закрыто.</translation>
        </message>
        <message>
            <source>Close the bracket or the quote.</source>
            <translation>Закройте скобку или кавычку.</translation>
        </message>
        <message>
            <source>There is a tab where YAML wants spaces.</source>
            <translation>Здесь табуляция, а YAML нужны пробелы.</translation>
        </message>
        <message>
            <source>Indent with spaces.</source>
            <translation>Делайте отступы пробелами.</translation>
        </message>
        <message>
            <source>There is a character that YAML does not allow.</source>
            <translation>Здесь символ, который в YAML не допускается.</translation>
        </message>
        <message>
            <source>Delete it; it may be invisible.</source>
            <translation>Удалите его; он может быть невидимым.</translation>
        </message>
        <message>
            <source>YAML directives (% lines) are not read.</source>
            <translation>Директивы YAML (строки с %) не читаются.</translation>
        </message>
        <message>
            <source>Delete the line.</source>
            <translation>Удалите строку.</translation>
        </message>
        <message>
            <source>A second YAML document begins here.</source>
            <translation>Здесь начинается второй документ YAML.</translation>
        </message>
        <message>
            <source>Keep one, without --- inside.</source>
            <translation>Оставьте один, без --- внутри.</translation>
        </message>
        <message>
            <source>These are not “key: value” lines.</source>
            <translation>Это не строки вида «ключ: значение».</translation>
        </message>
        <message>
            <source>Write one key and its value a line.</source>
            <translation>Пишите по одному ключу со значением на строке.</translation>
        </message>
        <message>
            <source>The YAML is nested too deeply.</source>
            <translation>Слишком глубокая вложенность YAML.</translation>
        </message>
        <message>
            <source>Nothing of Devlog's needs so many levels.</source>
            <translation>Ничему в Devlog не нужно столько уровней.</translation>
        </message>
        <message>
            <source>YAML aliases (*name) are not read.</source>
            <translation>Ссылки YAML (*имя) не читаются.</translation>
        </message>
        <message>
            <source>Write the value out.</source>
            <translation>Напишите значение целиком.</translation>
        </message>
        <message>
            <source>The YAML tag {tag} is not read.</source>
            <translation>Тег YAML {tag} не читается.</translation>
        </message>
        <message>
            <source>Write the plain value, in quotes if it is text.</source>
            <translation>Напишите простое значение; если это текст, возьмите его в кавычки.</translation>
        </message>
        <message>
            <source>A key must be plain text.</source>
            <translation>Ключ должен быть простым текстом.</translation>
        </message>
        <message>
            <source>“{key}” stands twice.</source>
            <translation>«{key}» встречается дважды.</translation>
        </message>
        <message>
            <source>Keep one of them.</source>
            <translation>Оставьте один.</translation>
        </message>
        <message numerus="yes">
            <source>The file has {size}; YAML files of up to {limit} are read.</source>
            <translation>
                <numerusform>Размер файла — {size}; файлы YAML читаются до {limit}.</numerusform>
                <numerusform>Размер файла — {size}; файлы YAML читаются до {limit}.</numerusform>
                <numerusform>Размер файла — {size}; файлы YAML читаются до {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>“{key}” cannot be changed here without rewriting the rest.</source>
            <translation>«{key}» нельзя изменить здесь, не переписав остальное.</translation>
        </message>
        <message>
            <source>Change it in the text, by hand.</source>
            <translation>Измените это вручную в тексте.</translation>
        </message>
        <message>
            <source>The front matter has no end.</source>
            <translation>У свойств заметки нет конца.</translation>
        </message>
        <message>
            <source>Close it with a line of --- after its last key.</source>
            <translation>Закройте их строкой --- после последнего ключа.</translation>
        </message>
        <message numerus="yes">
            <source>The front matter is longer than {limit} KB.</source>
            <translation>
                <numerusform>Свойства заметки длиннее {limit} КБ.</numerusform>
                <numerusform>Свойства заметки длиннее {limit} КБ.</numerusform>
                <numerusform>Свойства заметки длиннее {limit} КБ.</numerusform>
            </translation>
        </message>
        <message>
            <source>Close it with a line of ---, or move data elsewhere.</source>
            <translation>Закройте их строкой --- или перенесите данные в другое место.</translation>
        </message>
        <message>
            <source>“{key}” cannot be “{value}”.</source>
            <translation>«{key}» не может быть «{value}».</translation>
        </message>
        <message>
            <source>Write {choices}.</source>
            <translation>Напишите {choices}.</translation>
        </message>
        <message>
            <source>Write true or false.</source>
            <translation>Напишите true или false.</translation>
        </message>
        <message>
            <source>“{key}” must be text, not “{value}”.</source>
            <translation>«{key}» должен быть текстом, а не «{value}».</translation>
        </message>
        <message>
            <source>Put it in quotes: "…".</source>
            <translation>Возьмите в кавычки: "…".</translation>
        </message>
        <message>
            <source>“{key}” must be a date, not “{value}”.</source>
            <translation>«{key}» должен быть датой, а не «{value}».</translation>
        </message>
        <message>
            <source>Write it as 2026-09-14.</source>
            <translation>Пишите так: 2026-09-14.</translation>
        </message>
        <message>
            <source>“{key}” must be a month, not “{value}”.</source>
            <translation>«{key}» должен быть месяцем, а не «{value}».</translation>
        </message>
        <message>
            <source>Write it as 2026-09.</source>
            <translation>Пишите так: 2026-09.</translation>
        </message>
        <message>
            <source>“{key}” must be a colour, not “{value}”.</source>
            <translation>«{key}» должен быть цветом, а не «{value}».</translation>
        </message>
        <message>
            <source>Write it as "#c0392b", in quotes.</source>
            <translation>Пишите так: "#c0392b", в кавычках.</translation>
        </message>
        <message>
            <source>“{key}” must be a whole number, not “{value}”.</source>
            <translation>«{key}» должен быть целым числом, а не «{value}».</translation>
        </message>
        <message>
            <source>“{key}” cannot be {value}.</source>
            <translation>«{key}» не может быть {value}.</translation>
        </message>
        <message>
            <source>It may lie between {lowest} and {highest}.</source>
            <translation>Значение должно быть от {lowest} до {highest}.</translation>
        </message>
        <message>
            <source>“{key}” must be a list, not “{value}”.</source>
            <translation>«{key}» должен быть списком, а не «{value}».</translation>
        </message>
        <message>
            <source>Write it as [one, two].</source>
            <translation>Пишите так: [один, два].</translation>
        </message>
        <message>
            <source>“{key}” must hold keys of its own, not “{value}”.</source>
            <translation>«{key}» должен содержать собственные ключи, а не «{value}».</translation>
        </message>
        <message>
            <source>Indent them below it.</source>
            <translation>Напишите их ниже с отступом.</translation>
        </message>
        <message>
            <source>“{key}” is missing.</source>
            <translation>Не хватает «{key}».</translation>
        </message>
        <message>
            <source>Add it.</source>
            <translation>Добавьте его.</translation>
        </message>
        <message>
            <source>“{key}” cannot be used: {reason}.</source>
            <translation>«{key}» использовать нельзя: {reason}.</translation>
        </message>
        <message>
            <source>There is no time zone “{value}”.</source>
            <translation>Нет часового пояса «{value}».</translation>
        </message>
        <message>
            <source>Write one such as Europe/Moscow.</source>
            <translation>Напишите, например, Europe/Moscow.</translation>
        </message>
        <message>
            <source>devlog.yaml was written by a newer Devlog; this one reads the workspace and changes nothing in it.</source>
            <translation>devlog.yaml записан более новой версией Devlog; эта читает рабочую папку и ничего в ней не меняет.</translation>
        </message>
        <message>
            <source>Update Devlog to edit here.</source>
            <translation>Обновите Devlog, чтобы править здесь.</translation>
        </message>
        <message>
            <source>{path} was written by a newer Devlog and was not changed.</source>
            <translation>{path} записан более новой версией Devlog и не изменён.</translation>
        </message>
        <message>
            <source>Update Devlog to change settings.</source>
            <translation>Обновите Devlog, чтобы менять настройки.</translation>
        </message>
        <message>
            <source>A title is needed.</source>
            <translation>Нужен заголовок.</translation>
        </message>
        <message>
            <source>Give it at least one letter or digit.</source>
            <translation>В нём должна быть хотя бы одна буква или цифра.</translation>
        </message>
        <message>
            <source>“{month}” is not a month.</source>
            <translation>«{month}» — не месяц.</translation>
        </message>
        <message>
            <source>There is no conference “{conference}”.</source>
            <translation>Нет конференции «{conference}».</translation>
        </message>
        <message>
            <source>Make it with New conference, or name one of the folders in conferences/.</source>
            <translation>Создайте её командой «Новая конференция» или укажите одну из папок в conferences/.</translation>
        </message>
        <message>
            <source>“{text}” names no day.</source>
            <translation>«{text}» — не день.</translation>
        </message>
        <message>
            <source>Write 2026-09-14, 14–15 September 2026, or “tomorrow”.</source>
            <translation>Напишите 2026-09-14, 14–15 сентября 2026 или «завтра».</translation>
        </message>
        <message>
            <source>{address} is a shortened address, and what it leads to cannot be told without the network.</source>
            <translation>{address} — сокращённый адрес; без сети не узнать, куда он ведёт.</translation>
        </message>
        <message>
            <source>Open it in a browser and paste the address of the video itself.</source>
            <translation>Откройте его в браузере и вставьте адрес самого видео.</translation>
        </message>
        <message>
            <source>{address} is on none of YouTube, RUTUBE and VK Video.</source>
            <translation>{address} — не YouTube, не RUTUBE и не VK Видео.</translation>
        </message>
        <message>
            <source>Write such a link into the note's text.</source>
            <translation>Напишите такую ссылку в тексте заметки.</translation>
        </message>
        <message>
            <source>{address} leads to no video and no playlist.</source>
            <translation>{address} не ведёт ни к видео, ни к плейлисту.</translation>
        </message>
        <message>
            <source>Paste the video's own address.</source>
            <translation>Вставьте адрес самого видео.</translation>
        </message>
        <message>
            <source>The conference would end on {ends}, before it starts on {starts}.</source>
            <translation>Конференция закончилась бы {ends}, раньше, чем началась: {starts}.</translation>
        </message>
        <message>
            <source>There already is a channel “{name}”.</source>
            <translation>Канал «{name}» уже есть.</translation>
        </message>
        <message>
            <source>There is no channel “{name}” in devlog.yaml.</source>
            <translation>В devlog.yaml нет канала «{name}».</translation>
        </message>
        <message>
            <source>Add it under Channels, or choose another.</source>
            <translation>Добавьте его в разделе «Каналы» или выберите другой.</translation>
        </message>
        <message>
            <source>The template cannot be used: {reason}.</source>
            <translation>Шаблон использовать нельзя: {reason}.</translation>
        </message>
        <message>
            <source>Mend it, or delete it to use Devlog's own.</source>
            <translation>Исправьте его или удалите, тогда будет взят шаблон Devlog.</translation>
        </message>
        <message numerus="yes">
            <source>The template has {size}; up to {limit} are read.</source>
            <translation>
                <numerusform>Размер шаблона — {size}; читаются шаблоны до {limit}.</numerusform>
                <numerusform>Размер шаблона — {size}; читаются шаблоны до {limit}.</numerusform>
                <numerusform>Размер шаблона — {size}; читаются шаблоны до {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no template “{name}”.</source>
            <translation>Нет шаблона «{name}».</translation>
        </message>
        <message>
            <source>{path} is not empty.</source>
            <translation>{path} не пуста.</translation>
        </message>
        <message>
            <source>Name a folder that does not exist yet.</source>
            <translation>Укажите папку, которой ещё нет.</translation>
        </message>
        <message>
            <source>The sample workspace could not be made in {path}: {reason}.</source>
            <translation>Не удалось создать пример рабочей папки в {path}: {reason}.</translation>
        </message>
        <message>
            <source>A part of Devlog is missing: {name}.</source>
            <translation>Не хватает части Devlog: {name}.</translation>
        </message>
        <message>
            <source>Looking through the notes broke off.</source>
            <translation>Просмотр заметок прервался.</translation>
        </message>
        <message>
            <source>Open the folder again. Nothing was changed.</source>
            <translation>Откройте папку заново. Ничего не изменено.</translation>
        </message>
        <message>
            <source>There is nothing in the message that a reader would see.</source>
            <translation>В сообщении нет ничего, что увидел бы читатель.</translation>
        </message>
        <message numerus="yes">
            <source>The message has {length} characters, the channel takes {limit}.</source>
            <translation>
                <numerusform>В сообщении {length} символ, канал принимает {limit}.</numerusform>
                <numerusform>В сообщении {length} символа, канал принимает {limit}.</numerusform>
                <numerusform>В сообщении {length} символов, канал принимает {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Shorten it, or let it be split.</source>
            <translation>Сократите его или разрешите разделить.</translation>
        </message>
        <message numerus="yes">
            <source>The caption has {length} characters, the channel takes {limit}.</source>
            <translation>
                <numerusform>В подписи {length} символ, канал принимает {limit}.</numerusform>
                <numerusform>В подписи {length} символа, канал принимает {limit}.</numerusform>
                <numerusform>В подписи {length} символов, канал принимает {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Shorten it, or let the text stand in a message of its own (layout: separate).</source>
            <translation>Сократите её или вынесите текст в отдельное сообщение (layout: separate).</translation>
        </message>
        <message numerus="yes">
            <source>The message has {count} pieces of formatting, the channel takes {limit}.</source>
            <translation>
                <numerusform>В сообщении {count} кусок оформления, канал принимает {limit}.</numerusform>
                <numerusform>В сообщении {count} куска оформления, канал принимает {limit}.</numerusform>
                <numerusform>В сообщении {count} кусков оформления, канал принимает {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Use less formatting and fewer links, or split the note.</source>
            <translation>Уберите часть оформления и ссылок или разделите заметку.</translation>
        </message>
        <message>
            <source>The {type} formatting at {offset} does not fit the text it stands in.</source>
            <translation>Оформление {type} в позиции {offset} не подходит тексту, в котором стоит.</translation>
        </message>
        <message>
            <source>At {offset}, {other} cannot stand in {type} formatting.</source>
            <translation>В позиции {offset} {other} не может стоять внутри {type}.</translation>
        </message>
        <message numerus="yes">
            <source>{media} files belong to the message, {files} were given.</source>
            <translation>
                <numerusform>К сообщению относится файлов: {media}, а передано: {files}.</numerusform>
                <numerusform>К сообщению относится файлов: {media}, а передано: {files}.</numerusform>
                <numerusform>К сообщению относится файлов: {media}, а передано: {files}.</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} cannot be read: {reason}.</source>
            <translation>{name} не читается: {reason}.</translation>
        </message>
        <message>
            <source>{name} is empty.</source>
            <translation>{name} — пустой файл.</translation>
        </message>
        <message numerus="yes">
            <source>{name} has {size} bytes, the channel takes {limit}.</source>
            <translation>
                <numerusform>В {name} байт: {size}, канал принимает {limit}.</numerusform>
                <numerusform>В {name} байт: {size}, канал принимает {limit}.</numerusform>
                <numerusform>В {name} байт: {size}, канал принимает {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Make it smaller, or send a link to it.</source>
            <translation>Уменьшите его или отправьте ссылку.</translation>
        </message>
        <message>
            <source>{name} is {width} × {height} pixels: too large or too narrow for a photo.</source>
            <translation>{name} — {width} × {height} пикселей: слишком велико или слишком узко для фото.</translation>
        </message>
        <message>
            <source>Cut it, or send it as a file.</source>
            <translation>Обрежьте или отправьте файлом.</translation>
        </message>
        <message numerus="yes">
            <source>The album has {count} items, the channel takes {limit}.</source>
            <translation>
                <numerusform>В альбоме {count} предмет, канал принимает {limit}.</numerusform>
                <numerusform>В альбоме {count} предмета, канал принимает {limit}.</numerusform>
                <numerusform>В альбоме {count} предметов, канал принимает {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>These kinds cannot share an album: {kinds}.</source>
            <translation>Эти виды не могут быть в одном альбоме: {kinds}.</translation>
        </message>
        <message>
            <source>Photos and videos mix; files and sounds go among themselves.</source>
            <translation>Фото и видео сочетаются; файлы и звуки — только между собой.</translation>
        </message>
        <message>
            <source>This account may not post articles in this channel.</source>
            <translation>Этому аккаунту нельзя публиковать статьи в этом канале.</translation>
        </message>
        <message>
            <source>Publish it in classic format (post: format: classic).</source>
            <translation>Публикуйте в классическом виде (post: format: classic).</translation>
        </message>
        <message numerus="yes">
            <source>The article has {count} {what}, the channel takes {limit}.</source>
            <translation>
                <numerusform>В статье слишком много {what}: {count}; канал принимает {limit}.</numerusform>
                <numerusform>В статье слишком много {what}: {count}; канал принимает {limit}.</numerusform>
                <numerusform>В статье слишком много {what}: {count}; канал принимает {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Make the note shorter, or publish it in classic format (post: format: classic).</source>
            <translation>Сократите заметку или публикуйте в классическом виде (post: format: classic).</translation>
        </message>
        <message numerus="yes">
            <source>The message needs {count} ids of its own, {given} were given.</source>
            <translation>
                <numerusform>Сообщению нужно своих номеров: {count}, а дано: {given}.</numerusform>
                <numerusform>Сообщению нужно своих номеров: {count}, а дано: {given}.</numerusform>
                <numerusform>Сообщению нужно своих номеров: {count}, а дано: {given}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Some of the album's items were sent before, others were not.</source>
            <translation>Часть альбома уже была отправлена, часть нет.</translation>
        </message>
        <message>
            <source>Message {id}, which this one should answer, is not in the channel.</source>
            <translation>Сообщения {id}, на которое это должно ответить, в канале нет.</translation>
        </message>
        <message numerus="yes">
            <source>The queue reaches {days} days ahead.</source>
            <translation>
                <numerusform>Очередь простирается на {days} день вперёд.</numerusform>
                <numerusform>Очередь простирается на {days} дня вперёд.</numerusform>
                <numerusform>Очередь простирается на {days} дней вперёд.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose an earlier time.</source>
            <translation>Выберите более раннее время.</translation>
        </message>
        <message numerus="yes">
            <source>The queue holds at most {limit} messages: {waiting} wait in it, {coming} more would come.</source>
            <translation>
                <numerusform>Очередь вмещает не больше {limit} сообщения: ждут {waiting}, добавилось бы {coming}.</numerusform>
                <numerusform>Очередь вмещает не больше {limit} сообщений: ждут {waiting}, добавилось бы {coming}.</numerusform>
                <numerusform>Очередь вмещает не больше {limit} сообщений: ждут {waiting}, добавилось бы {coming}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Wait until some are out, or remove some. Each picture of an album counts.</source>
            <translation>Подождите, пока часть выйдет, или уберите часть. Каждая картинка альбома считается.</translation>
        </message>
        <message>
            <source>Message {id} is not there any more.</source>
            <translation>Сообщения {id} больше нет.</translation>
        </message>
        <message>
            <source>A message with a picture or file cannot become one without.</source>
            <translation>Сообщение с картинкой или файлом не может стать сообщением без них.</translation>
        </message>
        <message>
            <source>Delete it and publish anew.</source>
            <translation>Удалите его и опубликуйте заново.</translation>
        </message>
        <message>
            <source>The items of an album are edited one by one.</source>
            <translation>Предметы альбома правят по одному.</translation>
        </message>
        <message>
            <source>A message in the queue cannot be pinned.</source>
            <translation>Сообщение в очереди закрепить нельзя.</translation>
        </message>
        <message>
            <source>Pin it when it is published.</source>
            <translation>Закрепите его, когда выйдет.</translation>
        </message>
        <message>
            <source>Reaching {channel} …</source>
            <translation>Связываемся с каналом {channel}…</translation>
        </message>
        <message>
            <source>Finishing an earlier publication of {note} that was interrupted …</source>
            <translation>Завершаем прерванную публикацию {note}…</translation>
        </message>
        <message>
            <source>{note} was interrupted long ago, or its time has passed: {sent} of {of} messages are there. It is left so until you decide.</source>
            <translation>Публикация {note} прервалась давно, или её время прошло: {sent} из {of} сообщений на месте. Так и останется, пока вы не решите.</translation>
        </message>
        <message>
            <source>Uploading file {number} of {of}: {percent} %</source>
            <translation>Загружается файл {number} из {of}: {percent} %</translation>
        </message>
        <message numerus="yes">
            <source>Waiting {seconds} s: {reason}</source>
            <translation>
                <numerusform>Ждём {seconds} с: {reason}</numerusform>
                <numerusform>Ждём {seconds} с: {reason}</numerusform>
                <numerusform>Ждём {seconds} с: {reason}</numerusform>
            </translation>
        </message>
        <message>
            <source>Message {number} of {of} is there</source>
            <translation>Сообщение {number} из {of} на месте</translation>
        </message>
        <message>
            <source>{note} is published in {channel}</source>
            <translation>{note} опубликовано в {channel}</translation>
        </message>
        <message>
            <source>{note} waits in the queue of {channel}</source>
            <translation>{note} ждёт в очереди {channel}</translation>
        </message>
        <message>
            <source>{note} is in {channel} already, unchanged: nothing was sent</source>
            <translation>{note} уже в {channel} без изменений: ничего не отправлено</translation>
        </message>
        <message>
            <source>{note} would be published in {channel}</source>
            <translation>{note} вышло бы в {channel}</translation>
        </message>
        <message>
            <source>{note} was taken back: nothing of it is in {channel}</source>
            <translation>{note} убрано: в {channel} от него ничего не осталось</translation>
        </message>
        <message>
            <source>{note} says in {channel} what it says here now</source>
            <translation>{note} в {channel} теперь говорит то же, что здесь</translation>
        </message>
        <message>
            <source>nothing has left yet, cancel to keep it so</source>
            <translation>ещё ничего не ушло, можно отменить</translation>
        </message>
        <message>
            <source>Devlog sends it itself at its time</source>
            <translation>Devlog сам отправит это в срок</translation>
        </message>
        <message>
            <source>{path} came out in {channel} ({date})</source>
            <translation>{path} вышло в {channel} ({date})</translation>
        </message>
        <message>
            <source>{path} was moved in the queue of {channel}: it comes out on {date} now</source>
            <translation>{path} перенесено в очереди {channel}: теперь выйдет {date}</translation>
        </message>
        <message>
            <source>{path} was changed in {channel} by somebody else</source>
            <translation>{path} изменил в {channel} кто-то другой</translation>
        </message>
        <message>
            <source>{path} reads in {channel} as it was published again</source>
            <translation>{path} в {channel} снова такое, каким было опубликовано</translation>
        </message>
        <message>
            <source>{path} is not in {channel} any more</source>
            <translation>{path} больше нет в {channel}</translation>
        </message>
        <message>
            <source>{path} still waits in the queue of {channel}, though its time was {date}</source>
            <translation>{path} всё ещё ждёт в очереди {channel}, хотя его время было {date}</translation>
        </message>
        <message>
            <source>no answer came, the same message is sent again</source>
            <translation>ответа не было, отправляем то же сообщение ещё раз</translation>
        </message>
        <message>
            <source>{text!r} cannot be understood as a time.</source>
            <translation>«{text}» не понять как время.</translation>
        </message>
        <message>
            <source>Write 2026-09-20 10:00, 2026-09-20T10:00+03:00, or words: "tomorrow at 10:00", «завтра в 10:00».</source>
            <translation>Напишите 2026-09-20 10:00, 2026-09-20T10:00+03:00 или словами: «завтра в 10:00».</translation>
        </message>
        <message>
            <source>{text!r} could be anywhere: no time zone is set.</source>
            <translation>«{text}» может быть где угодно: часовой пояс не задан.</translation>
        </message>
        <message>
            <source>Write time_zone: Europe/Moscow (or yours) in devlog.yaml, or give an offset: 2026-09-20T10:00+03:00.</source>
            <translation>Напишите в devlog.yaml time_zone: Europe/Moscow (или свой) или укажите смещение: 2026-09-20T10:00+03:00.</translation>
        </message>
        <message>
            <source>{text!r} does not say at what time.</source>
            <translation>В «{text}» не сказано, в котором часу.</translation>
        </message>
        <message>
            <source>Add it: "tomorrow at 10:00".</source>
            <translation>Добавьте: «завтра в 10:00».</translation>
        </message>
        <message>
            <source>There is no {text} in {zone}: clocks are put forward over it.</source>
            <translation>Времени {text} в поясе {zone} нет: в этот час переводят часы вперёд.</translation>
        </message>
        <message>
            <source>Choose an hour earlier or later.</source>
            <translation>Выберите на час раньше или позже.</translation>
        </message>
        <message>
            <source>Clocks are put back over {time}: the first of the two is meant.</source>
            <translation>Через {time} часы переводят назад: имеется в виду первое из двух.</translation>
        </message>
        <message>
            <source>The stored post was written by a newer Devlog (format {version}).</source>
            <translation>Сохранённый пост записан более новой версией Devlog (формат {version}).</translation>
        </message>
        <message>
            <source>Update Devlog to read it.</source>
            <translation>Обновите Devlog, чтобы его прочитать.</translation>
        </message>
        <message>
            <source>The stored post cannot be read: {reason}.</source>
            <translation>Сохранённый пост не читается: {reason}.</translation>
        </message>
        <message>
            <source>The ledger {path} cannot be read: {reason}.</source>
            <translation>Журнал публикаций {path} не читается: {reason}.</translation>
        </message>
        <message>
            <source>A newer Devlog has written in {path}; this one may only read it.</source>
            <translation>В {path} писала более новая версия Devlog; эта может только читать его.</translation>
        </message>
        <message>
            <source>Update Devlog to publish this note.</source>
            <translation>Обновите Devlog, чтобы публиковать эту заметку.</translation>
        </message>
        <message>
            <source>{path} cannot be written, so it could not be remembered what was published: nothing was sent.</source>
            <translation>{path} не записывается, и запомнить, что опубликовано, не получилось бы: ничего не отправлено.</translation>
        </message>
        <message>
            <source>Make the folder .devlog in the workspace writable.</source>
            <translation>Разрешите запись в папку .devlog в рабочей папке.</translation>
        </message>
        <message>
            <source>The note's id {id!r} cannot name a file.</source>
            <translation>id заметки «{id}» не годится в имена файлов.</translation>
        </message>
        <message>
            <source>Remove the line id: from its front matter; it gets a new one.</source>
            <translation>Удалите строку id: из её свойств; она получит новый.</translation>
        </message>
        <message>
            <source>{what} is being published by another Devlog (process {pid}).</source>
            <translation>{what} публикует другой Devlog (процесс {pid}).</translation>
        </message>
        <message>
            <source>Wait until it has finished.</source>
            <translation>Подождите, пока он закончит.</translation>
        </message>
        <message>
            <source>The account {what} is in use by another Devlog (process {pid}).</source>
            <translation>Аккаунт {what} занят другим Devlog (процесс {pid}).</translation>
        </message>
        <message>
            <source>Close it, or publish from there.</source>
            <translation>Закройте его или публикуйте оттуда.</translation>
        </message>
        <message>
            <source>{path} cannot be locked: {reason}.</source>
            <translation>{path} не удаётся заблокировать: {reason}.</translation>
        </message>
        <message>
            <source>{path} cannot be published so: {first}</source>
            <translation>{path} нельзя опубликовать так: {first}</translation>
        </message>
        <message>
            <source>Correct it: the list of problems tells more.</source>
            <translation>Исправьте: подробнее — в списке проблем.</translation>
        </message>
        <message>
            <source>{path} has nothing to publish.</source>
            <translation>В {path} нечего публиковать.</translation>
        </message>
        <message>
            <source>Write something below the front matter.</source>
            <translation>Напишите что-нибудь под свойствами.</translation>
        </message>
        <message>
            <source>{time} is past, or only seconds ahead.</source>
            <translation>{time} уже прошло или наступит через секунды.</translation>
        </message>
        <message>
            <source>Choose a later time, or publish now.</source>
            <translation>Выберите время позже или опубликуйте сейчас.</translation>
        </message>
        <message>
            <source>{path} is in {channel} already, and has changed since ({date}).</source>
            <translation>{path} уже в {channel} и с тех пор изменилось ({date}).</translation>
        </message>
        <message>
            <source>Publishing it again makes a second, new post.</source>
            <translation>Если опубликовать ещё раз, получится второй, новый пост.</translation>
        </message>
        <message>
            <source>{path} waits in the queue of {channel} for {date} already.</source>
            <translation>{path} уже ждёт в очереди {channel} ({date}).</translation>
        </message>
        <message>
            <source>{path} stopped after {sent} of {of} messages: {reason}</source>
            <translation>{path}: остановка после {sent} из {of} сообщений: {reason}</translation>
        </message>
        <message>
            <source>Mend the cause and publish again: what is missing is sent, nothing twice.</source>
            <translation>Устраните причину и опубликуйте ещё раз: уйдёт только недостающее, ничего дважды.</translation>
        </message>
        <message>
            <source>It is not known whether {path} arrived: {reason}</source>
            <translation>Неизвестно, дошло ли {path}: {reason}</translation>
        </message>
        <message>
            <source>Publish it again: it is never posted twice that way.</source>
            <translation>Опубликуйте ещё раз: дважды так ничего не выйдет.</translation>
        </message>
        <message>
            <source>{path} was interrupted on {since} with {sent} of {of} messages there.</source>
            <translation>{path}: публикация прервалась {since}, на месте {sent} из {of} сообщений.</translation>
        </message>
        <message>
            <source>Finish it or take it back; publish it again after that.</source>
            <translation>Завершите её или отзовите, потом публикуйте снова.</translation>
        </message>
        <message>
            <source>Whether a message of {path} arrived is not known, and it was not found in the channel.</source>
            <translation>Неизвестно, дошло ли одно из сообщений {path}; в канале оно не нашлось.</translation>
        </message>
        <message>
            <source>Look there, and delete it by hand should it turn up.</source>
            <translation>Проверьте там и удалите вручную, если оно появится.</translation>
        </message>
        <message>
            <source>{path} has more, fewer or other messages now than the post that is there: they cannot be edited into it.</source>
            <translation>В {path} теперь больше, меньше или другие сообщения, чем в вышедшем посте: правкой их туда не внести.</translation>
        </message>
        <message>
            <source>Remove the post and publish the note anew.</source>
            <translation>Уберите пост и опубликуйте заметку заново.</translation>
        </message>
        <message>
            <source>The post of {path} is not in {channel} any more.</source>
            <translation>Поста {path} больше нет в {channel}.</translation>
        </message>
        <message>
            <source>{path} is out already in {channel}: its time cannot be changed any more.</source>
            <translation>{path} уже вышло в {channel}: время изменить нельзя.</translation>
        </message>
        <message>
            <source>{path} was changed, but what is there now is not what was meant.</source>
            <translation>{path} изменено, но там теперь не то, что задумано.</translation>
        </message>
        <message>
            <source>Look at it in Telegram, and try again.</source>
            <translation>Посмотрите в Telegram и попробуйте ещё раз.</translation>
        </message>
        <message>
            <source>Nothing in the queue of {channel} has the number {id}.</source>
            <translation>В очереди {channel} нет ничего с номером {id}.</translation>
        </message>
        <message>
            <source>Read the queue again: somebody else may have removed it.</source>
            <translation>Прочитайте очередь заново: возможно, запись кто-то убрал.</translation>
        </message>
        <message>
            <source>Number {id} in the queue of {channel} is no note of this workspace.</source>
            <translation>Номер {id} в очереди {channel} — не заметка из этой рабочей папки.</translation>
        </message>
        <message>
            <source>Edit its words in Telegram.</source>
            <translation>Измените его слова в Telegram.</translation>
        </message>
        <message>
            <source>{path} was changed in the queue of {channel} by somebody else.</source>
            <translation>{path} в очереди {channel} изменил кто-то другой.</translation>
        </message>
        <message>
            <source>Compare the two: the note's words can take the place of theirs.</source>
            <translation>Сравните их: слова заметки могут заменить чужие.</translation>
        </message>
        <message>
            <source>{channel} is another channel now than the one that {path} was on its way to.</source>
            <translation>{channel} теперь другой канал, не тот, куда шло {path}.</translation>
        </message>
        <message>
            <source>Give the earlier channel back its name in devlog.yaml.</source>
            <translation>Верните прежнему каналу его имя в devlog.yaml.</translation>
        </message>
        <message>
            <source>The channel is {channel} now, another one than was checked: nothing of {path} was sent.</source>
            <translation>Канал теперь {channel} — не тот, который проверялся: из {path} ничего не отправлено.</translation>
        </message>
        <message>
            <source>Look at the channel again before you publish.</source>
            <translation>Посмотрите на канал ещё раз, прежде чем публиковать.</translation>
        </message>
        <message>
            <source>This account may not post in {channel}.</source>
            <translation>Этому аккаунту нельзя публиковать в {channel}.</translation>
        </message>
        <message>
            <source>Ask its owner for the right to post.</source>
            <translation>Попросите у владельца право публиковать.</translation>
        </message>
        <message>
            <source>A file of {path} was cleared away while it was being prepared.</source>
            <translation>Файл из {path} исчез, пока его готовили.</translation>
        </message>
        <message>
            <source>Publish it again.</source>
            <translation>Опубликуйте ещё раз.</translation>
        </message>
        <message>
            <source>No browser could open the address {url}.</source>
            <translation>Ни один браузер не смог открыть адрес {url}.</translation>
        </message>
        <message>
            <source>Telegram does not open addresses that begin with {scheme}.</source>
            <translation>Telegram не открывает адреса, которые начинаются с {scheme}.</translation>
        </message>
        <message>
            <source>Only this computer or its network knows {host}: readers get nowhere.</source>
            <translation>{host} известен только этому компьютеру или его сети: читатели никуда не попадут.</translation>
        </message>
        <message>
            <source>Only members of that channel can open {url}.</source>
            <translation>{url} могут открыть только участники того канала.</translation>
        </message>
        <message>
            <source>The same post was in {channel} already, not sent from here: it counts as this note's from now on.</source>
            <translation>Такой же пост уже был в {channel}, отправленный не отсюда: теперь он считается постом этой заметки.</translation>
        </message>
        <message>
            <source>A bot has no queue: Devlog sends {path} itself at its time, if it is running then.</source>
            <translation>У бота нет очереди: Devlog сам отправит {path} в срок, если будет запущен.</translation>
        </message>
        <message>
            <source>The post is there, but could not be pinned: {reason}</source>
            <translation>Пост вышел, но закрепить его не удалось: {reason}</translation>
        </message>
        <message>
            <source>A post in the queue cannot be pinned.</source>
            <translation>Пост в очереди закрепить нельзя.</translation>
        </message>
        <message>
            <source>Messages in the queue cannot answer one another: they will stand side by side.</source>
            <translation>Сообщения в очереди не могут отвечать друг другу: они будут стоять рядом.</translation>
        </message>
        <message>
            <source>Telegram asks for it</source>
            <translation>об этом просит Telegram</translation>
        </message>
        <message>
            <source>Telegram slows uploads of accounts without Premium</source>
            <translation>Telegram замедляет загрузку аккаунтам без Premium</translation>
        </message>
        <message>
            <source>the chat is in slow mode</source>
            <translation>в чате включён медленный режим</translation>
        </message>
        <message>
            <source>Telegram is busy</source>
            <translation>Telegram занят</translation>
        </message>
        <message numerus="yes">
            <source>Telegram asks to wait {seconds} s before the next try.</source>
            <translation>
                <numerusform>Telegram просит подождать {seconds} с до следующей попытки.</numerusform>
                <numerusform>Telegram просит подождать {seconds} с до следующей попытки.</numerusform>
                <numerusform>Telegram просит подождать {seconds} с до следующей попытки.</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again after that.</source>
            <translation>Попробуйте после этого.</translation>
        </message>
        <message>
            <source>to your Telegram app, as a message from Telegram; no text message comes</source>
            <translation>в ваше приложение Telegram, сообщением от Telegram; SMS не придёт</translation>
        </message>
        <message>
            <source>as a text message</source>
            <translation>в SMS</translation>
        </message>
        <message>
            <source>by a phone call</source>
            <translation>телефонным звонком</translation>
        </message>
        <message>
            <source>to your e-mail address</source>
            <translation>на вашу электронную почту</translation>
        </message>
        <message>
            <source>to your number on fragment.com</source>
            <translation>на ваш номер на fragment.com</translation>
        </message>
        <message>
            <source>Telegram cannot be reached.</source>
            <translation>До Telegram не достучаться.</translation>
        </message>
        <message>
            <source>Check the network, and the proxy if you use one.</source>
            <translation>Проверьте сеть и прокси, если он включён.</translation>
        </message>
        <message>
            <source>Telegram did not answer in time.</source>
            <translation>Telegram не ответил вовремя.</translation>
        </message>
        <message>
            <source>Check the network and try again.</source>
            <translation>Проверьте сеть и попробуйте ещё раз.</translation>
        </message>
        <message>
            <source>Telegram is busy and did not take the request.</source>
            <translation>Telegram занят и не принял запрос.</translation>
        </message>
        <message>
            <source>Try again in a few minutes.</source>
            <translation>Попробуйте через несколько минут.</translation>
        </message>
        <message>
            <source>Telegram's answer cannot be read.</source>
            <translation>Ответ Telegram не удаётся прочитать.</translation>
        </message>
        <message>
            <source>Update Devlog.</source>
            <translation>Обновите Devlog.</translation>
        </message>
        <message numerus="yes">
            <source>Telegram confirmed {got} of {count} messages.</source>
            <translation>
                <numerusform>Telegram подтвердил {got} из {count} сообщения.</numerusform>
                <numerusform>Telegram подтвердил {got} из {count} сообщений.</numerusform>
                <numerusform>Telegram подтвердил {got} из {count} сообщений.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no proxy in the settings.</source>
            <translation>В настройках нет прокси.</translation>
        </message>
        <message>
            <source>Write proxy: under telegram: in settings.yaml.</source>
            <translation>Добавьте proxy: в telegram: в settings.yaml.</translation>
        </message>
        <message>
            <source>Telegram cannot be reached through the proxy {address}.</source>
            <translation>До Telegram не достучаться через прокси {address}.</translation>
        </message>
        <message>
            <source>Nothing was sent past it. Check that the proxy runs, and its address, user and secret in the settings.</source>
            <translation>В обход него ничего не отправлено. Проверьте, что прокси работает, и его адрес, пользователя и секрет в настройках.</translation>
        </message>
        <message>
            <source>The proxy cannot be used: the package python-socks is missing.</source>
            <translation>Прокси использовать нельзя: нет пакета python-socks.</translation>
        </message>
        <message>
            <source>Install Devlog again; without it nothing is sent, rather than past the proxy.</source>
            <translation>Установите Devlog заново; без него ничего не отправляется, чтобы не идти в обход прокси.</translation>
        </message>
        <message>
            <source>The proxy's user or password has letters that Devlog cannot send to it.</source>
            <translation>В имени или пароле для прокси есть буквы, которые Devlog не может ему передать.</translation>
        </message>
        <message>
            <source>Use Latin letters, digits and signs.</source>
            <translation>Используйте латинские буквы, цифры и знаки.</translation>
        </message>
        <message>
            <source>The MTProxy secret cannot be read.</source>
            <translation>Секрет MTProxy не удаётся прочитать.</translation>
        </message>
        <message>
            <source>Copy it as it stands in the proxy's link, behind secret=.</source>
            <translation>Скопируйте его из ссылки на прокси, после secret=.</translation>
        </message>
        <message>
            <source>The MTProxy secret is of the fake-TLS kind, which Devlog cannot speak.</source>
            <translation>Секрет MTProxy — с маскировкой под TLS, так Devlog не умеет.</translation>
        </message>
        <message>
            <source>Use a SOCKS5 proxy, or an MTProxy whose secret begins with dd.</source>
            <translation>Возьмите прокси SOCKS5 или MTProxy, секрет которого начинается с dd.</translation>
        </message>
        <message>
            <source>The key of the Telegram server, {path}, cannot be used: {reason}.</source>
            <translation>Ключ сервера Telegram, {path}, использовать нельзя: {reason}.</translation>
        </message>
        <message>
            <source>public_key_file in settings.yaml names the server's RSA key in PEM form.</source>
            <translation>public_key_file в settings.yaml указывает на ключ RSA сервера в виде PEM.</translation>
        </message>
        <message>
            <source>Devlog does not know your api_id and api_hash.</source>
            <translation>Devlog не знает ваших api_id и api_hash.</translation>
        </message>
        <message>
            <source>Get them at https://my.telegram.org (API development tools) and enter them under Accounts.</source>
            <translation>Получите их на https://my.telegram.org (API development tools) и введите в разделе «Аккаунты».</translation>
        </message>
        <message>
            <source>DEVLOG_API_ID is {value!r}, which is no number.</source>
            <translation>DEVLOG_API_ID — это «{value}», а должно быть число.</translation>
        </message>
        <message>
            <source>It is a number like 1234567.</source>
            <translation>Это число, например 1234567.</translation>
        </message>
        <message>
            <source>Nobody is signed in as the account {account}.</source>
            <translation>В аккаунт {account} никто не вошёл.</translation>
        </message>
        <message>
            <source>Sign in under Accounts.</source>
            <translation>Войдите в разделе «Аккаунты».</translation>
        </message>
        <message>
            <source>Telegram has ended this session ({name}).</source>
            <translation>Telegram завершил этот сеанс ({name}).</translation>
        </message>
        <message>
            <source>Sign in again under Accounts.</source>
            <translation>Войдите снова в разделе «Аккаунты».</translation>
        </message>
        <message>
            <source>Telegram has ended this session because it was used from two places at once ({name}).</source>
            <translation>Telegram завершил этот сеанс, потому что им пользовались сразу из двух мест ({name}).</translation>
        </message>
        <message>
            <source>Sign in again under Accounts. Never copy Devlog's folder to another computer.</source>
            <translation>Войдите снова в разделе «Аккаунты». Никогда не копируйте папку Devlog на другой компьютер.</translation>
        </message>
        <message>
            <source>This Telegram account was deleted or banned ({name}).</source>
            <translation>Этот аккаунт Telegram удалён или заблокирован ({name}).</translation>
        </message>
        <message>
            <source>Only Telegram's support can help.</source>
            <translation>Помочь может только поддержка Telegram.</translation>
        </message>
        <message>
            <source>The stored session cannot be read.</source>
            <translation>Сохранённый сеанс не читается.</translation>
        </message>
        <message>
            <source>Delete it: what it keeps is asked from Telegram again.</source>
            <translation>Удалите его: всё, что в нём было, будет снова запрошено у Telegram.</translation>
        </message>
        <message>
            <source>{path} was written by a newer Devlog.</source>
            <translation>{path} записан более новой версией Devlog.</translation>
        </message>
        <message>
            <source>There is no sign-in on its way.</source>
            <translation>Вход не начат.</translation>
        </message>
        <message>
            <source>Ask for a code first.</source>
            <translation>Сначала запросите код.</translation>
        </message>
        <message>
            <source>This is no phone number that Telegram knows.</source>
            <translation>Telegram не знает такого номера.</translation>
        </message>
        <message>
            <source>Write it with its country code: +7 999 123-45-67</source>
            <translation>Напишите его с кодом страны: +7 999 123-45-67</translation>
        </message>
        <message>
            <source>This phone number is banned from Telegram.</source>
            <translation>Этот номер заблокирован в Telegram.</translation>
        </message>
        <message>
            <source>There were too many attempts with this phone number.</source>
            <translation>С этим номером было слишком много попыток.</translation>
        </message>
        <message>
            <source>Telegram asks to try again tomorrow.</source>
            <translation>Telegram просит попробовать завтра.</translation>
        </message>
        <message>
            <source>There is no Telegram account with this phone number.</source>
            <translation>Аккаунта Telegram с этим номером нет.</translation>
        </message>
        <message>
            <source>Make one in Telegram's own app first: other programs may not.</source>
            <translation>Сначала создайте его в самом приложении Telegram: другим программам это нельзя.</translation>
        </message>
        <message>
            <source>The code is wrong.</source>
            <translation>Код неверный.</translation>
        </message>
        <message>
            <source>Look at the newest message from Telegram and try again.</source>
            <translation>Посмотрите самое новое сообщение от Telegram и попробуйте ещё раз.</translation>
        </message>
        <message>
            <source>The code is not valid any more.</source>
            <translation>Код больше не действует.</translation>
        </message>
        <message>
            <source>Ask for a new one. A code that was sent to anybody in a Telegram chat stops working.</source>
            <translation>Запросите новый. Код, который переслали кому-либо в чате Telegram, перестаёт действовать.</translation>
        </message>
        <message>
            <source>Telegram does not send a code for this number ({name}).</source>
            <translation>Telegram не отправляет код на этот номер ({name}).</translation>
        </message>
        <message>
            <source>Sign in to Telegram's own app, then try again.</source>
            <translation>Войдите в само приложение Telegram и попробуйте ещё раз.</translation>
        </message>
        <message>
            <source>Telegram sends no code to this number unless somebody pays for it.</source>
            <translation>Telegram не отправляет код на этот номер бесплатно.</translation>
        </message>
        <message>
            <source>Sign in by QR code, with a phone that is signed in to Telegram.</source>
            <translation>Войдите по QR-коду, с телефона, где вы уже вошли в Telegram.</translation>
        </message>
        <message>
            <source>Telegram wants an e-mail address for this account before it sends a code.</source>
            <translation>Прежде чем отправить код, Telegram хочет адрес почты для этого аккаунта.</translation>
        </message>
        <message>
            <source>Set one in Telegram's own app, or sign in by QR code.</source>
            <translation>Укажите его в самом приложении Telegram или войдите по QR-коду.</translation>
        </message>
        <message>
            <source>Nobody scanned a code.</source>
            <translation>Код никто не отсканировал.</translation>
        </message>
        <message>
            <source>Begin anew, or sign in by phone number.</source>
            <translation>Начните заново или войдите по номеру телефона.</translation>
        </message>
        <message>
            <source>This is not the token of a bot.</source>
            <translation>Это не токен бота.</translation>
        </message>
        <message>
            <source>@BotFather tells it: /mybots, the bot, API Token. It reads 123456:ABC…</source>
            <translation>Его сообщает @BotFather: /mybots, бот, API Token. Он выглядит так: 123456:ABC…</translation>
        </message>
        <message>
            <source>The account asks for its two-step password.</source>
            <translation>Аккаунт просит пароль двухэтапной проверки.</translation>
        </message>
        <message>
            <source>The two-step password is wrong.</source>
            <translation>Пароль двухэтапной проверки неверный.</translation>
        </message>
        <message>
            <source>The two-step password was changed meanwhile.</source>
            <translation>Пароль двухэтапной проверки тем временем изменился.</translation>
        </message>
        <message>
            <source>Sign in once more.</source>
            <translation>Войдите ещё раз.</translation>
        </message>
        <message>
            <source>The account's two-step password is kept in a way that Devlog does not know.</source>
            <translation>Пароль этого аккаунта хранится способом, которого Devlog не знает.</translation>
        </message>
        <message>
            <source>Telegram does not know this api_id with this api_hash.</source>
            <translation>Telegram не знает api_id с таким api_hash.</translation>
        </message>
        <message>
            <source>Copy both from https://my.telegram.org once more.</source>
            <translation>Скопируйте оба ещё раз с https://my.telegram.org.</translation>
        </message>
        <message>
            <source>Telegram does not accept this api_id for signing in any more.</source>
            <translation>Telegram больше не принимает этот api_id для входа.</translation>
        </message>
        <message>
            <source>Get your own at https://my.telegram.org</source>
            <translation>Получите свой на https://my.telegram.org</translation>
        </message>
        <message>
            <source>Telegram asks to begin the sign-in anew.</source>
            <translation>Telegram просит начать вход заново.</translation>
        </message>
        <message>
            <source>Ask for a code again.</source>
            <translation>Запросите код ещё раз.</translation>
        </message>
        <message>
            <source>The channel {name} has no ref.</source>
            <translation>У канала {name} нет ref.</translation>
        </message>
        <message>
            <source>Write ref: "@name" under it in devlog.yaml.</source>
            <translation>Напишите для него ref: "@имя" в devlog.yaml.</translation>
        </message>
        <message>
            <source>{ref!r} does not name a channel.</source>
            <translation>«{ref}» — не имя канала.</translation>
        </message>
        <message>
            <source>Write @name, https://t.me/name, or the channel's id as a number.</source>
            <translation>Напишите @имя, https://t.me/имя или номер канала.</translation>
        </message>
        <message>
            <source>{ref} is an invitation, which changes hands and expires.</source>
            <translation>{ref} — приглашение, оно переходит из рук в руки и устаревает.</translation>
        </message>
        <message>
            <source>Write the channel's @name, or its id as a number.</source>
            <translation>Напишите @имя канала или его номер.</translation>
        </message>
        <message>
            <source>This account finds no channel {ref}.</source>
            <translation>Этот аккаунт не находит канала {ref}.</translation>
        </message>
        <message>
            <source>Check the spelling, and that the account is in the channel.</source>
            <translation>Проверьте написание и то, что аккаунт есть в канале.</translation>
        </message>
        <message>
            <source>{ref} is a group or a person, not a channel.</source>
            <translation>{ref} — группа или человек, а не канал.</translation>
        </message>
        <message>
            <source>The channel is not there for this account any more ({name}).</source>
            <translation>Для этого аккаунта канала больше нет ({name}).</translation>
        </message>
        <message>
            <source>Check in Telegram that the account is still in it.</source>
            <translation>Проверьте в Telegram, что аккаунт ещё в нём.</translation>
        </message>
        <message>
            <source>This account may not post in the channel ({name}).</source>
            <translation>Этому аккаунту нельзя публиковать в канале ({name}).</translation>
        </message>
        <message>
            <source>Ask its owner for the right to post messages.</source>
            <translation>Попросите у владельца право публиковать сообщения.</translation>
        </message>
        <message>
            <source>This kind of message may not be posted there ({name}).</source>
            <translation>Такие сообщения там публиковать нельзя ({name}).</translation>
        </message>
        <message>
            <source>Only an administrator with the right for it may do this ({name}).</source>
            <translation>Это может только администратор с таким правом ({name}).</translation>
        </message>
        <message>
            <source>Ask the channel's owner.</source>
            <translation>Попросите владельца канала.</translation>
        </message>
        <message>
            <source>Telegram does not let bots look through a channel or use its queue.</source>
            <translation>Telegram не даёт ботам просматривать канал и пользоваться его очередью.</translation>
        </message>
        <message>
            <source>Do it with a person's account.</source>
            <translation>Сделайте это с аккаунта человека.</translation>
        </message>
        <message>
            <source>The message was posted by somebody else.</source>
            <translation>Это сообщение опубликовал кто-то другой.</translation>
        </message>
        <message>
            <source>Ask the channel's owner for the right to edit messages.</source>
            <translation>Попросите у владельца канала право изменять сообщения.</translation>
        </message>
        <message>
            <source>This account may not delete that message.</source>
            <translation>Этому аккаунту нельзя удалить то сообщение.</translation>
        </message>
        <message>
            <source>Telegram has limited this account because of complaints ({name}).</source>
            <translation>Telegram ограничил этот аккаунт из-за жалоб ({name}).</translation>
        </message>
        <message>
            <source>Write to @SpamBot in Telegram.</source>
            <translation>Напишите @SpamBot в Telegram.</translation>
        </message>
        <message>
            <source>Telegram has frozen this account ({name}).</source>
            <translation>Telegram заморозил этот аккаунт ({name}).</translation>
        </message>
        <message>
            <source>Telegram's own app tells why and how to appeal.</source>
            <translation>Почему и как обжаловать, скажет само приложение Telegram.</translation>
        </message>
        <message>
            <source>Telegram wants to be paid for this ({name}).</source>
            <translation>Telegram хочет за это денег ({name}).</translation>
        </message>
        <message>
            <source>Only accounts with Telegram Premium may do this ({name}).</source>
            <translation>Это можно только аккаунтам с Telegram Premium ({name}).</translation>
        </message>
        <message>
            <source>Publish in classic format.</source>
            <translation>Публикуйте в классическом виде.</translation>
        </message>
        <message>
            <source>Telegram finds the text too long ({name}).</source>
            <translation>Telegram считает текст слишком длинным ({name}).</translation>
        </message>
        <message>
            <source>Shorten it, or split the note into two.</source>
            <translation>Сократите его или разделите заметку на две.</translation>
        </message>
        <message>
            <source>Telegram does not take the formatting ({name}).</source>
            <translation>Telegram не принимает оформление ({name}).</translation>
        </message>
        <message>
            <source>This is a mistake of Devlog's: please report it.</source>
            <translation>Это ошибка Devlog: пожалуйста, сообщите о ней.</translation>
        </message>
        <message>
            <source>This account has never met the mentioned user {user}.</source>
            <translation>Этот аккаунт никогда не встречал упомянутого пользователя {user}.</translation>
        </message>
        <message>
            <source>Mention them by @name instead.</source>
            <translation>Упоминайте таких по @имени.</translation>
        </message>
        <message>
            <source>Telegram does not take a mention in the text ({name}).</source>
            <translation>Telegram не принимает упоминание в тексте ({name}).</translation>
        </message>
        <message>
            <source>Mention by @name instead.</source>
            <translation>Упомяните по @имени.</translation>
        </message>
        <message>
            <source>Telegram makes no preview of the chosen link ({name}).</source>
            <translation>Telegram не делает превью выбранной ссылки ({name}).</translation>
        </message>
        <message>
            <source>Choose another, or link_preview: off.</source>
            <translation>Выберите другую или задайте link_preview: off.</translation>
        </message>
        <message>
            <source>Telegram does not take this album ({name}).</source>
            <translation>Telegram не принимает этот альбом ({name}).</translation>
        </message>
        <message numerus="yes">
            <source>Telegram kept only a part of the article: {kept_blocks} of {blocks} blocks, {kept_length} of {length} characters.</source>
            <translation>
                <numerusform>Telegram сохранил лишь часть статьи: {kept_blocks} из {blocks} блоков, {kept_length} из {length} символов.</numerusform>
                <numerusform>Telegram сохранил лишь часть статьи: {kept_blocks} из {blocks} блоков, {kept_length} из {length} символов.</numerusform>
                <numerusform>Telegram сохранил лишь часть статьи: {kept_blocks} из {blocks} блоков, {kept_length} из {length} символов.</numerusform>
            </translation>
        </message>
        <message>
            <source>Take some formatting away, or split the note, and update the post; or publish it in classic format (post: format: classic).</source>
            <translation>Уберите часть оформления или разделите заметку и обновите пост; или публикуйте в классическом виде (post: format: classic).</translation>
        </message>
        <message>
            <source>The article is there, but could not be read again to see whether all of it arrived: {reason}</source>
            <translation>Статья на месте, но прочитать её снова и проверить, вся ли она дошла, не удалось: {reason}</translation>
        </message>
        <message>
            <source>Look at it in Telegram.</source>
            <translation>Посмотрите на неё в Telegram.</translation>
        </message>
        <message>
            <source>Posts cannot be sent as the chosen author ({name}).</source>
            <translation>Публиковать от выбранного имени нельзя ({name}).</translation>
        </message>
        <message>
            <source>Remove send_as, or choose another.</source>
            <translation>Уберите send_as или выберите другое.</translation>
        </message>
        <message>
            <source>The message to be answered is not there any more ({name}).</source>
            <translation>Сообщения, на которое надо ответить, больше нет ({name}).</translation>
        </message>
        <message>
            <source>The message says that already.</source>
            <translation>Сообщение уже говорит именно это.</translation>
        </message>
        <message>
            <source>The message is not there any more ({name}).</source>
            <translation>Этого сообщения больше нет ({name}).</translation>
        </message>
        <message>
            <source>The message is too old to be edited by this account.</source>
            <translation>Сообщение слишком старое, чтобы этот аккаунт мог его изменить.</translation>
        </message>
        <message>
            <source>Ask the channel's owner for the right to edit.</source>
            <translation>Попросите у владельца канала право на изменение.</translation>
        </message>
        <message>
            <source>Telegram does not let this message take that file ({name}).</source>
            <translation>Telegram не даёт заменить файл в этом сообщении ({name}).</translation>
        </message>
        <message>
            <source>Delete the message and publish anew.</source>
            <translation>Удалите сообщение и опубликуйте заново.</translation>
        </message>
        <message>
            <source>Telegram's queue does not take that time ({name}).</source>
            <translation>Очередь Telegram не принимает такое время ({name}).</translation>
        </message>
        <message>
            <source>Choose an earlier one.</source>
            <translation>Выберите более раннее.</translation>
        </message>
        <message>
            <source>The channel's queue is full: 100 messages wait in it.</source>
            <translation>Очередь канала полна: в ней ждут 100 сообщений.</translation>
        </message>
        <message>
            <source>All administrators share it; wait, or remove some. Each picture of an album counts.</source>
            <translation>Она общая для всех администраторов; подождите или уберите часть. Каждая картинка альбома считается.</translation>
        </message>
        <message>
            <source>Bots have no queue.</source>
            <translation>У ботов нет очереди.</translation>
        </message>
        <message>
            <source>Publish now, or with a user's account.</source>
            <translation>Опубликуйте сейчас или с аккаунта человека.</translation>
        </message>
        <message>
            <source>Telegram does not take the picture as a photo ({name}).</source>
            <translation>Telegram не принимает картинку как фото ({name}).</translation>
        </message>
        <message>
            <source>Save it as JPEG or PNG, or send it as a file.</source>
            <translation>Сохраните её в JPEG или PNG или отправьте файлом.</translation>
        </message>
        <message>
            <source>Telegram does not take a file of the message ({name}).</source>
            <translation>Telegram не принимает файл этого сообщения ({name}).</translation>
        </message>
        <message>
            <source>Telegram could not fetch a picture from its address ({name}).</source>
            <translation>Telegram не смог скачать картинку по её адресу ({name}).</translation>
        </message>
        <message>
            <source>Put the picture into the workspace.</source>
            <translation>Положите картинку в рабочую папку.</translation>
        </message>
        <message>
            <source>Telegram has forgotten a file while the message was sent ({name}).</source>
            <translation>Telegram забыл файл, пока отправлялось сообщение ({name}).</translation>
        </message>
        <message>
            <source>Telegram refused: {name}.</source>
            <translation>Telegram отказал: {name}.</translation>
        </message>
        <message>
            <source>{text!r} is no gap between posts.</source>
            <translation>«{text}» — не промежуток между постами.</translation>
        </message>
        <message>
            <source>Write 1d, 2h, 30m, 1w or 1d12h.</source>
            <translation>Напишите 1d, 2h, 30m, 1w или 1d12h.</translation>
        </message>
        <message>
            <source>{text!r} is no weekday.</source>
            <translation>«{text}» — не день недели.</translation>
        </message>
        <message>
            <source>Write mon,tue,wed,thu,fri or mon-fri.</source>
            <translation>Напишите mon,tue,wed,thu,fri или mon-fri.</translation>
        </message>
        <message>
            <source>{text!r} are no quiet hours.</source>
            <translation>«{text}» — не тихие часы.</translation>
        </message>
        <message>
            <source>Write 22:00-09:00.</source>
            <translation>Напишите 22:00-09:00.</translation>
        </message>
        <message>
            <source>The series has a gap or days, but no start.</source>
            <translation>У серии есть промежуток или дни, но нет начала.</translation>
        </message>
        <message>
            <source>Choose when it starts.</source>
            <translation>Выберите, когда она начинается.</translation>
        </message>
        <message>
            <source>{folder} is no series: neither a conference nor a month that is a folder.</source>
            <translation>{folder} — не серия: не конференция и не месяц в виде папки.</translation>
        </message>
        <message>
            <source>Name a folder below conferences/ or devlog/.</source>
            <translation>Укажите папку внутри conferences/ или devlog/.</translation>
        </message>
        <message>
            <source>There is no note in {folder}.</source>
            <translation>В {folder} нет ни одной заметки.</translation>
        </message>
        <message>
            <source>{path} is no note of the series {folder}.</source>
            <translation>{path} — не заметка серии {folder}.</translation>
        </message>
        <message>
            <source>--insert and --before go together: which note, and before which.</source>
            <translation>--insert и --before идут вместе: какую заметку и перед какой.</translation>
        </message>
        <message>
            <source>{path} was to go out on {time}, which is past.</source>
            <translation>{path} должно было выйти {time}, это время прошло.</translation>
        </message>
        <message>
            <source>Choose a later start; what is there already stays.</source>
            <translation>Выберите более позднее начало; то, что уже есть, останется.</translation>
        </message>
        <message>
            <source>{other} waits in the queue, so {path} does not go out now, ahead of its turn.</source>
            <translation>{other} ждёт в очереди, поэтому {path} не выйдет сейчас, вне очереди.</translation>
        </message>
        <message>
            <source>Choose a start: {time} is where what waits begins. Or publish the note by itself.</source>
            <translation>Выберите начало: с {time} начинается то, что ждёт. Или опубликуйте заметку отдельно.</translation>
        </message>
        <message>
            <source>{path} is to go out on {time}, but {other} waits in the queue for that time.</source>
            <translation>{path} должно выйти {time}, но на это время в очереди ждёт {other}.</translation>
        </message>
        <message>
            <source>Shifting moves what waits in the queue to its place in the plan.</source>
            <translation>Сдвиг переставит то, что ждёт в очереди, на места по плану.</translation>
        </message>
        <message numerus="yes">
            <source>The series needs {coming} places in the queue of {channel}, of which {left} of {limit} are free.</source>
            <translation>
                <numerusform>Серии нужно мест в очереди {channel}: {coming}, свободно {left} из {limit}.</numerusform>
                <numerusform>Серии нужно мест в очереди {channel}: {coming}, свободно {left} из {limit}.</numerusform>
                <numerusform>Серии нужно мест в очереди {channel}: {coming}, свободно {left} из {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Each picture of an album takes one. Schedule fewer notes, or wait until some are out.</source>
            <translation>Каждая картинка альбома занимает место. Запланируйте меньше заметок или подождите, пока часть выйдет.</translation>
        </message>
        <message numerus="yes">
            <source>{path} would go out on {time}; the queue of {channel} reaches {days} days ahead.</source>
            <translation>
                <numerusform>{path} вышло бы {time}; очередь {channel} простирается на {days} день вперёд.</numerusform>
                <numerusform>{path} вышло бы {time}; очередь {channel} простирается на {days} дня вперёд.</numerusform>
                <numerusform>{path} вышло бы {time}; очередь {channel} простирается на {days} дней вперёд.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose an earlier start or a shorter gap.</source>
            <translation>Выберите более раннее начало или меньший промежуток.</translation>
        </message>
        <message>
            <source>{channel} has no queue for this account: Devlog sends each post itself at its time, if it is running then.</source>
            <translation>У {channel} для этого аккаунта нет очереди: Devlog сам отправит каждый пост в срок, если будет запущен.</translation>
        </message>
        <message numerus="yes">
            <source>There is no place left for it: the series needs {coming} in the queue, {left} of {limit} are free.</source>
            <translation>
                <numerusform>Для него не осталось места: серии нужно в очереди {coming}, свободно {left} из {limit}.</numerusform>
                <numerusform>Для него не осталось места: серии нужно в очереди {coming}, свободно {left} из {limit}.</numerusform>
                <numerusform>Для него не осталось места: серии нужно в очереди {coming}, свободно {left} из {limit}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Another post waits in the channel's queue for the same time, {time}.</source>
            <translation>На то же время, {time}, в очереди канала ждёт другой пост.</translation>
        </message>
        <message>
            <source>Clocks change before this post; it goes out on {time}.</source>
            <translation>Перед этим постом переводят часы; он выйдет {time}.</translation>
        </message>
        <message>
            <source>It was begun and not finished; going on sends only what is missing.</source>
            <translation>Начато и не закончено; продолжение отправит только недостающее.</translation>
        </message>
        <message>
            <source>{note} in {channel}: links to notes that are out now were filled in</source>
            <translation>{note} в {channel}: заполнены ссылки на вышедшие заметки</translation>
        </message>
        <message>
            <source>{note} in {channel}: its list of notes was brought up to date</source>
            <translation>{note} в {channel}: список заметок обновлён</translation>
        </message>
        <message>
            <source>{note} in {channel} was changed there by somebody else, so its links were left as they are</source>
            <translation>{note} в {channel} изменил кто-то другой, поэтому ссылки оставлены как есть</translation>
        </message>
        <message>
            <source>{note} in {channel} could not be brought up to date: {why}</source>
            <translation>{note} в {channel} обновить не удалось: {why}</translation>
        </message>
        <message>
            <source>{note} is being published by another Devlog, its links are filled in later</source>
            <translation>{note} публикует другой Devlog, ссылки заполнятся позже</translation>
        </message>
        <message>
            <source>The index lists nothing: the note belongs to no conference and no month.</source>
            <translation>Список пуст: заметка не относится ни к конференции, ни к месяцу.</translation>
        </message>
        <message>
            <source>Say in the front matter what it lists, for example index: {{of: {{tag: python}}}}.</source>
            <translation>Укажите в свойствах, что перечислять, например index: {{of: {{tag: python}}}}.</translation>
        </message>
        <message>
            <source>{path} is in no channel.</source>
            <translation>{path} нет ни в одном канале.</translation>
        </message>
        <message>
            <source>{path} was changed in {channel} by somebody else; updating it would undo that.</source>
            <translation>{path} изменил в {channel} кто-то другой; обновление отменило бы это.</translation>
        </message>
        <message>
            <source>Compare the two versions: take the change into the note, or update over it.</source>
            <translation>Сравните две версии: перенесите изменение в заметку или обновите поверх.</translation>
        </message>
        <message>
            <source>{path} was changed meanwhile; the post was left as it is.</source>
            <translation>{path} тем временем изменилось; пост оставлен как был.</translation>
        </message>
        <message>
            <source>Look again at what an update would do.</source>
            <translation>Посмотрите ещё раз, что сделает обновление.</translation>
        </message>
        <message>
            <source>{path} was changed in {channel} once more; nothing was written.</source>
            <translation>{path} в {channel} снова изменили; ничего не записано.</translation>
        </message>
        <message>
            <source>Put both together again.</source>
            <translation>Соедините обе стороны ещё раз.</translation>
        </message>
        <message>
            <source>A message of {path} is not in {channel} any more, so there is nothing whole to take over.</source>
            <translation>Одного из сообщений {path} больше нет в {channel}, переносить в заметку нечего.</translation>
        </message>
        <message>
            <source>Updating the post puts it right; withdrawing it takes the rest away.</source>
            <translation>Обновление поста вернёт его; отзыв уберёт остальное.</translation>
        </message>
        <message>
            <source>{path} is an article in {channel}; those cannot be taken over.</source>
            <translation>{path} в {channel} — статья; статьи в заметку не переносятся.</translation>
        </message>
        <message>
            <source>Copy what was changed by hand.</source>
            <translation>Перенесите изменения вручную.</translation>
        </message>
        <message>
            <source>No Markdown in {path} gives what {channel} says now.</source>
            <translation>Никакой Markdown в {path} не даст того, что сейчас в {channel}.</translation>
        </message>
        <message>
            <source>Compare the two and change the note by hand; what stands in a header, a footer, a picture's title or in pictures themselves is not a line of the note.</source>
            <translation>Сравните их и измените заметку вручную; то, что стоит в шапке, в подвале, в подписи картинки или на самих картинках, — не строки заметки.</translation>
        </message>
        <message>
            <source>{path} was changed meanwhile; nothing was written.</source>
            <translation>{path} тем временем изменилось; ничего не записано.</translation>
        </message>
        <message>
            <source>Take the change over again.</source>
            <translation>Перенесите изменение ещё раз.</translation>
        </message>
        <message>
            <source>This message is not in the channel any more.</source>
            <translation>Этого сообщения больше нет в канале.</translation>
        </message>
        <message>
            <source>This message is not in the channel yet.</source>
            <translation>Этого сообщения ещё нет в канале.</translation>
        </message>
        <message>
            <source>The note does not make this message any more.</source>
            <translation>Из заметки это сообщение больше не получается.</translation>
        </message>
        <message>
            <source>The note makes {here} of it, the channel has {there}.</source>
            <translation>Заметка делает из этого {here}, а в канале {there}.</translation>
        </message>
        <message>
            <source>Files: {here} in the note, {there} in the channel.</source>
            <translation>Файлов: {here} в заметке, {there} в канале.</translation>
        </message>
        <message>
            <source>File {number} was exchanged in the channel: it is not the one that was sent. If it is to stay, save it from Telegram and put it into the note; if not, withdraw the post and publish it anew.</source>
            <translation>Файл {number} в канале заменён: это не тот, что был отправлен. Если он нужен, сохраните его из Telegram и вставьте в заметку; если нет, снимите пост и опубликуйте заново.</translation>
        </message>
        <message>
            <source>The note has another {kind} now: {name}.</source>
            <translation>В заметке теперь другой файл ({kind}): {name}.</translation>
        </message>
        <message>
            <source>File {number} is hidden under a spoiler in the note only.</source>
            <translation>Файл {number} скрыт спойлером только в заметке.</translation>
        </message>
        <message>
            <source>File {number} is hidden under a spoiler in the channel only.</source>
            <translation>Файл {number} скрыт спойлером только в канале.</translation>
        </message>
        <message>
            <source>The text stands above the file in the note, below it in the channel.</source>
            <translation>В заметке текст стоит над файлом, в канале под ним.</translation>
        </message>
        <message>
            <source>The text stands above the file in the channel, below it in the note.</source>
            <translation>В канале текст стоит над файлом, в заметке под ним.</translation>
        </message>
        <message>
            <source>The note asks for a link card of its own: {url}.</source>
            <translation>Заметка просит свою карточку ссылки: {url}.</translation>
        </message>
        <message>
            <source>The channel shows a link card that was chosen there: {url}.</source>
            <translation>В канале карточка ссылки, выбранная там: {url}.</translation>
        </message>
        <message>
            <source>{format} in the note only: “{words}”.</source>
            <translation>{format} только в заметке: «{words}».</translation>
        </message>
        <message>
            <source>{format} in the channel only: “{words}”.</source>
            <translation>{format} только в канале: «{words}».</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>текст</translation>
        </message>
        <message>
            <source>a picture</source>
            <translation>картинку</translation>
        </message>
        <message>
            <source>a video</source>
            <translation>видео</translation>
        </message>
        <message>
            <source>an animation</source>
            <translation>анимацию</translation>
        </message>
        <message>
            <source>a sound</source>
            <translation>звук</translation>
        </message>
        <message>
            <source>a file</source>
            <translation>файл</translation>
        </message>
        <message>
            <source>an album</source>
            <translation>альбом</translation>
        </message>
        <message>
            <source>an article</source>
            <translation>статью</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>картинка</translation>
        </message>
        <message>
            <source>video</source>
            <translation>видео</translation>
        </message>
        <message>
            <source>animation</source>
            <translation>анимация</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>звук</translation>
        </message>
        <message>
            <source>file</source>
            <translation>файл</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Полужирный</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Курсив</translation>
        </message>
        <message>
            <source>Underlined</source>
            <translation>Подчёркнутый</translation>
        </message>
        <message>
            <source>Struck out</source>
            <translation>Зачёркнутый</translation>
        </message>
        <message>
            <source>A spoiler</source>
            <translation>Спойлер</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>A block of code</source>
            <translation>Блок кода</translation>
        </message>
        <message>
            <source>A link to {url}</source>
            <translation>Ссылка на {url}</translation>
        </message>
        <message>
            <source>A mention</source>
            <translation>Упоминание</translation>
        </message>
        <message>
            <source>An emoji of a set</source>
            <translation>Эмодзи из набора</translation>
        </message>
        <message>
            <source>A quote</source>
            <translation>Цитата</translation>
        </message>
        <message>
            <source>A quote that unfolds</source>
            <translation>Раскрывающаяся цитата</translation>
        </message>
        <message>
            <source>A time</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>{path} was written by a newer Devlog (format {version}).</source>
            <translation>{path} записан более новой версией Devlog (формат {version}).</translation>
        </message>
        <message>
            <source>Update Devlog to use this folder.</source>
            <translation>Обновите Devlog, чтобы пользоваться этой папкой.</translation>
        </message>
        <message>
            <source>{path} cannot be written: the disk is full.</source>
            <translation>{path} не записывается: диск полон.</translation>
        </message>
        <message>
            <source>Make room and try again: nothing was lost.</source>
            <translation>Освободите место и попробуйте ещё раз: ничего не потеряно.</translation>
        </message>
        <message>
            <source>{path} is in use by another Devlog ({reason}).</source>
            <translation>{path} занят другим Devlog ({reason}).</translation>
        </message>
        <message>
            <source>Try again when the other one has finished.</source>
            <translation>Попробуйте ещё раз, когда тот закончит.</translation>
        </message>
        <message>
            <source>{path} cannot be opened for writing ({reason}).</source>
            <translation>{path} не открывается для записи ({reason}).</translation>
        </message>
        <message>
            <source>Check who owns the folder.</source>
            <translation>Проверьте, кому принадлежит папка.</translation>
        </message>
        <message>
            <source>{path} is damaged ({reason}).</source>
            <translation>{path} повреждён ({reason}).</translation>
        </message>
        <message>
            <source>Move it away, keep it, and start again: posts already out are not touched.</source>
            <translation>Уберите его в другое место, сохраните и начните заново: вышедшие посты это не затронет.</translation>
        </message>
        <message>
            <source>What you type is not protected against a crash: {reason}</source>
            <translation>Набранное не защищено от сбоя: {reason}</translation>
        </message>
        <message>
            <source>Notes are still saved into their own files.</source>
            <translation>Заметки по-прежнему сохраняются в свои файлы.</translation>
        </message>
        <message>
            <source>This version is not kept any more: it was thinned out with age.</source>
            <translation>Эта версия больше не хранится: с возрастом их становится меньше.</translation>
        </message>
        <message>
            <source>This version in {path} is damaged and cannot be read.</source>
            <translation>Эта версия в {path} повреждена и не читается.</translation>
        </message>
        <message>
            <source>The other versions are not touched by that.</source>
            <translation>Другие версии это не затронуло.</translation>
        </message>
        <message>
            <source>{path} cannot be used: {reason}.</source>
            <translation>{path} использовать нельзя: {reason}.</translation>
        </message>
        <message>
            <source>The words of the notes cannot be indexed for search: {reason}.</source>
            <translation>Слова заметок не удаётся внести в указатель для поиска: {reason}.</translation>
        </message>
        <message>
            <source>Make room on the disk, and look at who may write the program's own folder.</source>
            <translation>Освободите место на диске и проверьте, кому можно писать в папку самой программы.</translation>
        </message>
        <message>
            <source>A copy of {path} cannot be kept: {reason}.</source>
            <translation>Копию {path} сохранить нельзя: {reason}.</translation>
        </message>
        <message>
            <source>Make room on the disk and try again.</source>
            <translation>Освободите место на диске и попробуйте ещё раз.</translation>
        </message>
        <message>
            <source>There is no keyring to keep the session in, so a file keeps it, sealed with a passphrase that you choose.</source>
            <translation>Связки ключей для хранения сеанса нет, поэтому он хранится в файле, запечатанном вашей парольной фразой.</translation>
        </message>
        <message>
            <source>Run this in a terminal, where it is asked for, or set DEVLOG_PASSPHRASE.</source>
            <translation>Запустите это в терминале, там она спрашивается, или задайте DEVLOG_PASSPHRASE.</translation>
        </message>
        <message>
            <source>The file that keeps the session is sealed with a passphrase.</source>
            <translation>Файл с сеансом запечатан парольной фразой.</translation>
        </message>
        <message>
            <source>A passphrase has at least one character.</source>
            <translation>В парольной фразе должен быть хотя бы один символ.</translation>
        </message>
        <message>
            <source>The passphrase is wrong.</source>
            <translation>Парольная фраза неверна.</translation>
        </message>
        <message>
            <source>If it is lost, delete secrets.enc in Devlog's folder, and sign in again; end the old session in Telegram, Settings, Devices.</source>
            <translation>Если она потеряна, удалите secrets.enc в папке Devlog и войдите снова; прежний сеанс завершите в Telegram: Настройки, Устройства.</translation>
        </message>
        <message>
            <source>Another Devlog has begun {path} anew meanwhile.</source>
            <translation>Другой Devlog тем временем начал {path} заново.</translation>
        </message>
        <message>
            <source>{path} is damaged.</source>
            <translation>{path} повреждён.</translation>
        </message>
        <message>
            <source>Put back a copy of it; or delete it, and sign in again.</source>
            <translation>Верните на место его копию или удалите его и войдите снова.</translation>
        </message>
        <message>
            <source>The system's keyring does not answer: {reason}.</source>
            <translation>Системная связка ключей не отвечает: {reason}.</translation>
        </message>
        <message>
            <source>Unlock it and try again.</source>
            <translation>Разблокируйте её и попробуйте ещё раз.</translation>
        </message>
        <message>
            <source>bold</source>
            <translation>жирный</translation>
        </message>
        <message>
            <source>italic</source>
            <translation>курсив</translation>
        </message>
        <message>
            <source>underline</source>
            <translation>подчёркнутый</translation>
        </message>
        <message>
            <source>strikethrough</source>
            <translation>зачёркнутый</translation>
        </message>
        <message>
            <source>spoiler</source>
            <translation>спойлер</translation>
        </message>
        <message>
            <source>code</source>
            <translation>код</translation>
        </message>
        <message>
            <source>pre</source>
            <translation>блок кода</translation>
        </message>
        <message>
            <source>text link</source>
            <translation>ссылка</translation>
        </message>
        <message>
            <source>text mention</source>
            <translation>упоминание</translation>
        </message>
        <message>
            <source>custom emoji</source>
            <translation>особый эмодзи</translation>
        </message>
        <message>
            <source>blockquote</source>
            <translation>цитата</translation>
        </message>
        <message>
            <source>expandable blockquote</source>
            <translation>сворачиваемая цитата</translation>
        </message>
        <message>
            <source>date time</source>
            <translation>дата</translation>
        </message>
        <message>
            <source>characters</source>
            <translation>символов</translation>
        </message>
        <message>
            <source>blocks</source>
            <translation>блоков</translation>
        </message>
        <message>
            <source>levels</source>
            <translation>уровней вложенности</translation>
        </message>
        <message>
            <source>pictures and files</source>
            <translation>картинок и файлов</translation>
        </message>
        <message>
            <source>table columns</source>
            <translation>столбцов в таблице</translation>
        </message>
        <message>
            <source>headings in larger type</source>
            <translation>крупные заголовки</translation>
        </message>
        <message>
            <source>tables</source>
            <translation>таблицы</translation>
        </message>
        <message>
            <source>formulas</source>
            <translation>формулы</translation>
        </message>
        <message>
            <source>real lists</source>
            <translation>настоящие списки</translation>
        </message>
        <message>
            <source>the arrow of &lt;details&gt;</source>
            <translation>стрелка &lt;details&gt;</translation>
        </message>
        <message>
            <source>the form of an article</source>
            <translation>вид статьи</translation>
        </message>
        <message>
            <source>picture first, then the text</source>
            <translation>сначала картинка, потом текст</translation>
        </message>
        <message>
            <source>text first, then the picture</source>
            <translation>сначала текст, потом картинка</translation>
        </message>
        <message>
            <source>caption and rest</source>
            <translation>подпись и остальное</translation>
        </message>
        <message>
            <source>“{value}” is no api_id.</source>
            <translation>«{value}» — не api_id.</translation>
        </message>
        <message>
            <source>The channel “{name}” is always there and cannot be removed.</source>
            <translation>Канал «{name}» есть всегда, убрать его нельзя.</translation>
        </message>
        <message>
            <source>“{written}” is not a day.</source>
            <translation>«{written}» — не день.</translation>
        </message>
        <message>
            <source>Nothing was done.</source>
            <translation>Ничего не сделано.</translation>
        </message>
        <message>
            <source>There is no such folder.</source>
            <translation>Такой папки нет.</translation>
        </message>
        <message>
            <source>Name a folder that is there, or make it first.</source>
            <translation>Укажите существующую папку или сначала создайте её.</translation>
        </message>
        <message>
            <source>There was no answer on standard input to: {question}</source>
            <translation>На вопрос не ответили (стандартный ввод): {question}</translation>
        </message>
        <message>
            <source>Run the command in a terminal, or give it the answers one a line.</source>
            <translation>Запустите команду в терминале или дайте ответы по одному на строке.</translation>
        </message>
        <message>
            <source>Interrupted.</source>
            <translation>Прервано.</translation>
        </message>
        <message>
            <source>There is no display to open a window on.</source>
            <translation>Нет экрана, чтобы открыть окно.</translation>
        </message>
        <message>
            <source>Everything works without one too: devlog --help</source>
            <translation>Всё работает и без него: devlog --help</translation>
        </message>
        <message>
            <source>Choose one way to sign in: --qr, --phone or --bot.</source>
            <translation>Выберите один способ входа: --qr, --phone или --bot.</translation>
        </message>
        <message>
            <source>This needs an answer, and there is no terminal to ask on: {question}</source>
            <translation>Нужен ответ, а терминала для вопроса нет: {question}</translation>
        </message>
        <message>
            <source>Say yes beforehand with --yes.</source>
            <translation>Согласитесь заранее: --yes.</translation>
        </message>
        <message>
            <source>The system refused: {reason}</source>
            <translation>Система отказала: {reason}</translation>
        </message>
        <message>
            <source>Something went wrong inside Devlog: {what}</source>
            <translation>Внутри Devlog что-то пошло не так: {what}</translation>
        </message>
        <message>
            <source>The details are in {log}. With --verbose before the verb they are shown here.</source>
            <translation>Подробности в {log}. Если написать --verbose перед командой, они будут показаны здесь.</translation>
        </message>
        <message>
            <source>{problem}</source>
            <translation>{problem}</translation>
        </message>
        <message>
            <source>Try: {command} --help</source>
            <translation>Попробуйте: {command} --help</translation>
        </message>
        <message>
            <source>The window cannot start, a library is missing: {reason}</source>
            <translation>Окно не открыть, не хватает библиотеки: {reason}</translation>
        </message>
        <message>
            <source>On Debian or Ubuntu: sudo apt install libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfontconfig1 libdbus-1-3</source>
            <translation>В Debian и Ubuntu: sudo apt install libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfontconfig1 libdbus-1-3</translation>
        </message>
    </context>
</TS>
