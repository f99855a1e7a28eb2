<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Devlog</source>
            <translation>О программе Devlog</translation>
        </message>
        <message>
            <source>&amp;Devlog</source>
            <translation>&amp;Devlog</translation>
        </message>
        <message>
            <source>&amp;Licences</source>
            <translation>&amp;Лицензии</translation>
        </message>
        <message>
            <source>Copy the versions</source>
            <translation>Скопировать версии</translation>
        </message>
        <message>
            <source>Notes in Markdown that become Telegram posts. Free software, MIT licence.</source>
            <translation>Заметки в Markdown, которые становятся постами в Telegram. Свободная программа, лицензия MIT.</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Части</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Лицензия</translation>
        </message>
        <message>
            <source>It brings no text of its licence with it.</source>
            <translation>Текста своей лицензии у этой части нет.</translation>
        </message>
    </context>
    <context>
        <name>AccountNameDialog</name>
        <message>
            <source>Name in Devlog:</source>
            <translation>Имя в Devlog:</translation>
        </message>
        <message>
            <source>team</source>
            <translation>команда</translation>
        </message>
    </context>
    <context>
        <name>Accounts</name>
        <message>
            <source>New account</source>
            <translation>Новый аккаунт</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Дальше</translation>
        </message>
    </context>
    <context>
        <name>AccountsDialog</name>
        <message>
            <source>Accounts</source>
            <translation>Аккаунты</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Аккаунт</translation>
        </message>
        <message>
            <source>How to sign in</source>
            <translation>Как войти</translation>
        </message>
        <message>
            <source>QR code</source>
            <translation>QR-код</translation>
        </message>
        <message>
            <source>Phone number</source>
            <translation>Номер телефона</translation>
        </message>
        <message>
            <source>Bot</source>
            <translation>Бот</translation>
        </message>
        <message>
            <source>New account…</source>
            <translation>Новый аккаунт…</translation>
        </message>
        <message>
            <source>Proxy…</source>
            <translation>Прокси…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>&amp;Account:</source>
            <translation>&amp;Аккаунт:</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Файл</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Правка</translation>
        </message>
        <message>
            <source>F&amp;ormat</source>
            <translation>Фор&amp;мат</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Вид</translation>
        </message>
        <message>
            <source>&amp;Publish</source>
            <translation>П&amp;убликация</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Справка</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Тема</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>&amp;Язык</translation>
        </message>
        <message>
            <source>&amp;New note</source>
            <translation>&amp;Новая заметка</translation>
        </message>
        <message>
            <source>Ne&amp;xt talk</source>
            <translation>След&amp;ующий доклад</translation>
        </message>
        <message>
            <source>New &amp;post…</source>
            <translation>Новый &amp;пост…</translation>
        </message>
        <message>
            <source>New &amp;talk note…</source>
            <translation>Новый &amp;доклад…</translation>
        </message>
        <message>
            <source>New &amp;conference…</source>
            <translation>Новая &amp;конференция…</translation>
        </message>
        <message>
            <source>New &amp;month…</source>
            <translation>Новый &amp;месяц…</translation>
        </message>
        <message>
            <source>&amp;Add talks…</source>
            <translation>Доб&amp;авить доклады…</translation>
        </message>
        <message>
            <source>&amp;Open folder…</source>
            <translation>&amp;Открыть папку…</translation>
        </message>
        <message>
            <source>Sa&amp;mple workspace…</source>
            <translation>П&amp;ример рабочей папки…</translation>
        </message>
        <message>
            <source>&amp;Save now</source>
            <translation>&amp;Сохранить сейчас</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>Переи&amp;меновать…</translation>
        </message>
        <message>
            <source>Mo&amp;ve…</source>
            <translation>Перенес&amp;ти…</translation>
        </message>
        <message>
            <source>Move to &amp;trash</source>
            <translation>В &amp;корзину</translation>
        </message>
        <message>
            <source>&amp;Earlier in the series</source>
            <translation>&amp;Раньше в серии</translation>
        </message>
        <message>
            <source>&amp;Later in the series</source>
            <translation>Поз&amp;же в серии</translation>
        </message>
        <message>
            <source>Take back the last change of &amp;notes</source>
            <translation>От&amp;менить последнее действие с заметками</translation>
        </message>
        <message>
            <source>&amp;History…</source>
            <translation>&amp;История…</translation>
        </message>
        <message>
            <source>&amp;Deleted notes…</source>
            <translation>&amp;Удалённые заметки…</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Показать в &amp;папке</translation>
        </message>
        <message>
            <source>Copy &amp;path</source>
            <translation>Скопировать пут&amp;ь</translation>
        </message>
        <message>
            <source>&amp;Close tab</source>
            <translation>&amp;Закрыть вкладку</translation>
        </message>
        <message>
            <source>Close &amp;other tabs</source>
            <translation>Закрыть &amp;остальные вкладки</translation>
        </message>
        <message>
            <source>Reopen closed &amp;tab</source>
            <translation>Вернуть закрытую &amp;вкладку</translation>
        </message>
        <message>
            <source>&amp;Keep tab open</source>
            <translation>О&amp;ставить вкладку открытой</translation>
        </message>
        <message>
            <source>Ne&amp;xt tab</source>
            <translation>След&amp;ующая вкладка</translation>
        </message>
        <message>
            <source>Pre&amp;vious tab</source>
            <translation>&amp;Предыдущая вкладка</translation>
        </message>
        <message>
            <source>To the next part of the window</source>
            <translation>К следующей части окна</translation>
        </message>
        <message>
            <source>To the part of the window before</source>
            <translation>К предыдущей части окна</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>В&amp;ыйти</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Отменить</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Повторить</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Вырезать</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Копировать</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>Вст&amp;авить</translation>
        </message>
        <message>
            <source>Paste as p&amp;lain text</source>
            <translation>Вставить как прост&amp;ой текст</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>В&amp;ыделить всё</translation>
        </message>
        <message>
            <source>Copy for Tele&amp;gram</source>
            <translation>Скопировать для &amp;Telegram</translation>
        </message>
        <message>
            <source>Check &amp;spelling</source>
            <translation>Проверять правописа&amp;ние</translation>
        </message>
        <message>
            <source>Next misspelled &amp;word</source>
            <translation>Следующая о&amp;шибка</translation>
        </message>
        <message>
            <source>Previous &amp;misspelled word</source>
            <translation>Предыдущая ошиб&amp;ка</translation>
        </message>
        <message>
            <source>Find in this &amp;note…</source>
            <translation>&amp;Найти в этой заметке…</translation>
        </message>
        <message>
            <source>&amp;Replace…</source>
            <translation>&amp;Заменить…</translation>
        </message>
        <message>
            <source>Ne&amp;xt match</source>
            <translation>Сле&amp;дующее совпадение</translation>
        </message>
        <message>
            <source>Previous &amp;match</source>
            <translation>Пред&amp;ыдущее совпадение</translation>
        </message>
        <message>
            <source>&amp;Go to heading…</source>
            <translation>Перейти к за&amp;головку…</translation>
        </message>
        <message>
            <source>Searc&amp;h in all notes</source>
            <translation>&amp;Искать во всех заметках</translation>
        </message>
        <message>
            <source>&amp;Go to note…</source>
            <translation>Перейти к замет&amp;ке…</translation>
        </message>
        <message>
            <source>Find and replace in all &amp;notes…</source>
            <translation>Найти и заменить во &amp;всех заметках…</translation>
        </message>
        <message>
            <source>&amp;Bold</source>
            <translation>Полу&amp;жирный</translation>
        </message>
        <message>
            <source>&amp;Italic</source>
            <translation>&amp;Курсив</translation>
        </message>
        <message>
            <source>&amp;Underline</source>
            <translation>&amp;Подчёркнутый</translation>
        </message>
        <message>
            <source>&amp;Strike out</source>
            <translation>За&amp;чёркнутый</translation>
        </message>
        <message>
            <source>S&amp;poiler</source>
            <translation>&amp;Спойлер</translation>
        </message>
        <message>
            <source>&amp;Code</source>
            <translation>К&amp;од</translation>
        </message>
        <message>
            <source>Lin&amp;k…</source>
            <translation>Сс&amp;ылка…</translation>
        </message>
        <message>
            <source>Heading &amp;1</source>
            <translation>Заголовок &amp;1</translation>
        </message>
        <message>
            <source>Heading &amp;2</source>
            <translation>Заголовок &amp;2</translation>
        </message>
        <message>
            <source>Heading &amp;3</source>
            <translation>Заголовок &amp;3</translation>
        </message>
        <message>
            <source>&amp;List</source>
            <translation>Сп&amp;исок</translation>
        </message>
        <message>
            <source>&amp;Numbered list</source>
            <translation>&amp;Нумерованный список</translation>
        </message>
        <message>
            <source>&amp;Task</source>
            <translation>&amp;Задача</translation>
        </message>
        <message>
            <source>&amp;Quote</source>
            <translation>&amp;Цитата</translation>
        </message>
        <message>
            <source>Move line u&amp;p</source>
            <translation>Строку &amp;вверх</translation>
        </message>
        <message>
            <source>Move line do&amp;wn</source>
            <translation>Строку вни&amp;з</translation>
        </message>
        <message>
            <source>&amp;Duplicate</source>
            <translation>&amp;Дублировать</translation>
        </message>
        <message>
            <source>&amp;Time</source>
            <translation>Вре&amp;мя</translation>
        </message>
        <message>
            <source>&amp;Question</source>
            <translation>&amp;Вопрос</translation>
        </message>
        <message>
            <source>&amp;Photo to come</source>
            <translation>Бу&amp;дет фото</translation>
        </message>
        <message>
            <source>&amp;Check later</source>
            <translation>Пр&amp;оверить позже</translation>
        </message>
        <message>
            <source>&amp;Notes</source>
            <translation>&amp;Заметки</translation>
        </message>
        <message>
            <source>&amp;Preview</source>
            <translation>&amp;Предпросмотр</translation>
        </message>
        <message>
            <source>Preview as on a pho&amp;ne</source>
            <translation>Предпросмотр как на &amp;телефоне</translation>
        </message>
        <message>
            <source>Preview as on a &amp;desktop</source>
            <translation>Предпросмотр как на ко&amp;мпьютере</translation>
        </message>
        <message>
            <source>Scroll te&amp;xt and preview together</source>
            <translation>Прокр&amp;учивать текст и предпросмотр вместе</translation>
        </message>
        <message>
            <source>&amp;Writing</source>
            <translation>Пи&amp;сьмо</translation>
        </message>
        <message>
            <source>C&amp;alendar</source>
            <translation>&amp;Календарь</translation>
        </message>
        <message>
            <source>&amp;Series</source>
            <translation>С&amp;ерия</translation>
        </message>
        <message>
            <source>Post pa&amp;ge</source>
            <translation>Страни&amp;ца поста</translation>
        </message>
        <message>
            <source>Another note &amp;beside…</source>
            <translation>Другая заметка р&amp;ядом…</translation>
        </message>
        <message>
            <source>&amp;Outline</source>
            <translation>&amp;Структура</translation>
        </message>
        <message>
            <source>P&amp;roperties</source>
            <translation>С&amp;войства</translation>
        </message>
        <message>
            <source>Properties as te&amp;xt</source>
            <translation>Свойства как тек&amp;ст</translation>
        </message>
        <message>
            <source>&amp;Focus mode</source>
            <translation>Режим &amp;фокуса</translation>
        </message>
        <message>
            <source>Type&amp;writer mode</source>
            <translation>Режим пиш&amp;ущей машинки</translation>
        </message>
        <message>
            <source>&amp;Look through the folder again</source>
            <translation>Просмотреть папку &amp;заново</translation>
        </message>
        <message>
            <source>Like the &amp;system</source>
            <translation>Как в &amp;системе</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Светлая</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Тёмная</translation>
        </message>
        <message>
            <source>Lar&amp;ger text</source>
            <translation>Кр&amp;упнее текст</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>М&amp;ельче текст</translation>
        </message>
        <message>
            <source>&amp;Usual text size</source>
            <translation>О&amp;бычный размер текста</translation>
        </message>
        <message>
            <source>&amp;Publish…</source>
            <translation>&amp;Опубликовать…</translation>
        </message>
        <message>
            <source>P&amp;lan for…</source>
            <translation>За&amp;планировать на…</translation>
        </message>
        <message>
            <source>Show the &amp;channel</source>
            <translation>Показать &amp;канал</translation>
        </message>
        <message>
            <source>Cha&amp;nnels…</source>
            <translation>Ка&amp;налы…</translation>
        </message>
        <message>
            <source>Recordings arri&amp;ved…</source>
            <translation>Появились запи&amp;си…</translation>
        </message>
        <message>
            <source>&amp;Accounts…</source>
            <translation>&amp;Аккаунты…</translation>
        </message>
        <message>
            <source>N&amp;otices</source>
            <translation>Из&amp;вещения</translation>
        </message>
        <message>
            <source>Show the &amp;tour</source>
            <translation>По&amp;казать обзор</translation>
        </message>
        <message>
            <source>Se&amp;ttings…</source>
            <translation>&amp;Настройки…</translation>
        </message>
        <message>
            <source>Open &amp;recent folder…</source>
            <translation>Открыть недавн&amp;юю папку…</translation>
        </message>
        <message>
            <source>&amp;All commands…</source>
            <translation>В&amp;се команды…</translation>
        </message>
        <message>
            <source>&amp;Keyboard overview</source>
            <translation>О&amp;бзор клавиш</translation>
        </message>
        <message>
            <source>&amp;Log…</source>
            <translation>&amp;Журнал…</translation>
        </message>
        <message>
            <source>&amp;About Devlog</source>
            <translation>О пр&amp;ограмме Devlog</translation>
        </message>
    </context>
    <context>
        <name>AddChannelDialog</name>
        <message>
            <source>a channel in Telegram</source>
            <translation>канал в Telegram</translation>
        </message>
        <message>
            <source>Saved Messages of an account</source>
            <translation>«Избранное» аккаунта</translation>
        </message>
        <message>
            <source>a channel on this computer only</source>
            <translation>канал только на этом компьютере</translation>
        </message>
        <message>
            <source>What:</source>
            <translation>Что:</translation>
        </message>
        <message>
            <source>Account:</source>
            <translation>Аккаунт:</translation>
        </message>
        <message>
            <source>Where you may post:</source>
            <translation>Где вы можете публиковать:</translation>
        </message>
        <message>
            <source>Or its address:</source>
            <translation>Или его адрес:</translation>
        </message>
        <message>
            <source>for subscribers</source>
            <translation>для подписчиков</translation>
        </message>
        <message>
            <source>for tests</source>
            <translation>для проб</translation>
        </message>
        <message>
            <source>What for:</source>
            <translation>Для чего:</translation>
        </message>
        <message>
            <source>Name in Devlog:</source>
            <translation>Имя в Devlog:</translation>
        </message>
        <message>
            <source>main</source>
            <translation>главный</translation>
        </message>
        <message>
            <source>This account may post to no channel, or Telegram does not say so.</source>
            <translation>Этому аккаунту нельзя публиковать ни в одном канале, или Telegram этого не сообщает.</translation>
        </message>
        <message>
            <source>Looking for channels…</source>
            <translation>Ищем каналы…</translation>
        </message>
    </context>
    <context>
        <name>AddTalksWizard</name>
        <message>
            <source>Add talks</source>
            <translation>Добавить доклады</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>&amp;Conference:</source>
            <translation>&amp;Конференция:</translation>
        </message>
    </context>
    <context>
        <name>AgendaList</name>
        <message>
            <source>Agenda</source>
            <translation>Список по дням</translation>
        </message>
    </context>
    <context>
        <name>AgendaModel</name>
        <message>
            <source>clash</source>
            <translation>совпадение</translation>
        </message>
        <message>
            <source>today</source>
            <translation>сегодня</translation>
        </message>
    </context>
    <context>
        <name>ArcColumn</name>
        <message numerus="yes">
            <source>%n link(s) between the posts, %1 of them filled in</source>
            <translation>
                <numerusform>%Ln ссылка между постами, заполнено: %1</numerusform>
                <numerusform>%Ln ссылки между постами, заполнено: %1</numerusform>
                <numerusform>%Ln ссылок между постами, заполнено: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” links to “%2”: readers can follow it</source>
            <translation>«%1» ссылается на «%2»: читатели могут перейти</translation>
        </message>
        <message>
            <source>“%1” will link to “%2” when that is out</source>
            <translation>«%1» сошлётся на «%2», когда тот пост выйдет</translation>
        </message>
    </context>
    <context>
        <name>Around</name>
        <message>
            <source>The note %1 is not there any more.</source>
            <translation>Заметки %1 больше нет.</translation>
        </message>
    </context>
    <context>
        <name>BasePane</name>
        <message>
            <source>Before both changes</source>
            <translation>До обеих правок</translation>
        </message>
        <message>
            <source>Nothing stood here.</source>
            <translation>Здесь ничего не было.</translation>
        </message>
    </context>
    <context>
        <name>BesidePane</name>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Open this note to write in it</source>
            <translation>Открыть эту заметку, чтобы писать в ней</translation>
        </message>
        <message>
            <source>Close the note beside</source>
            <translation>Закрыть заметку рядом</translation>
        </message>
        <message>
            <source>Another note, to be read</source>
            <translation>Другая заметка, для чтения</translation>
        </message>
    </context>
    <context>
        <name>BotPage</name>
        <message>
            <source>{botfather} tells the token: /mybots, the bot, API Token. A bot has to be an admin of the channel, and has no queue: Devlog sends at the time while it runs.</source>
            <translation>Токен сообщает {botfather}: /mybots, бот, API Token. Бот должен быть администратором канала; очереди у него нет: Devlog отправляет в срок, пока запущен.</translation>
        </message>
        <message>
            <source>Token:</source>
            <translation>Токен:</translation>
        </message>
    </context>
    <context>
        <name>Bubble</name>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Выделить всё</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Скопировать ссылку</translation>
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message>
            <source>planned for %1, not scheduled</source>
            <translation>задумано для %1, не запланировано в канале</translation>
        </message>
        <message>
            <source>waits in the queue of %1</source>
            <translation>ждёт в очереди %1</translation>
        </message>
        <message>
            <source>Devlog sends it to %1 itself, if it runs then</source>
            <translation>Devlog сам отправит это в %1, если будет запущен</translation>
        </message>
        <message>
            <source>published in %1</source>
            <translation>опубликовано в %1</translation>
        </message>
        <message>
            <source>another admin's, in the queue of %1</source>
            <translation>другого администратора, в очереди %1</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>задумано</translation>
        </message>
        <message>
            <source>scheduled</source>
            <translation>запланировано</translation>
        </message>
        <message>
            <source>sent by Devlog</source>
            <translation>отправит Devlog</translation>
        </message>
        <message>
            <source>published</source>
            <translation>опубликовано</translation>
        </message>
        <message>
            <source>another admin's</source>
            <translation>другого администратора</translation>
        </message>
        <message>
            <source>Its planned time has passed.</source>
            <translation>Задуманное время прошло.</translation>
        </message>
        <message>
            <source>Missed: no Devlog ran at its time.</source>
            <translation>Пропущено: в это время Devlog не был запущен.</translation>
        </message>
        <message>
            <source>It was begun and is not finished.</source>
            <translation>Начато и не закончено.</translation>
        </message>
        <message>
            <source>It is not in the channel's queue any more.</source>
            <translation>Этого больше нет в очереди канала.</translation>
        </message>
        <message>
            <source>A post without words</source>
            <translation>Пост без слов</translation>
        </message>
        <message>
            <source>any time</source>
            <translation>в любое время</translation>
        </message>
        <message>
            <source>On this computer only.</source>
            <translation>Только на этом компьютере.</translation>
        </message>
        <message>
            <source>Clashes with “%1” at %2.</source>
            <translation>Совпадает по времени с «%1» (%2).</translation>
        </message>
        <message>
            <source>Clash in %1: %2, %3 and %4.</source>
            <translation>Совпадение в %1: %2, %3 и %4.</translation>
        </message>
        <message numerus="yes">
            <source>%n more clash(es).</source>
            <translation>
                <numerusform>Ещё %Ln совпадение.</numerusform>
                <numerusform>Ещё %Ln совпадения.</numerusform>
                <numerusform>Ещё %Ln совпадений.</numerusform>
            </translation>
        </message>
        <message>
            <source>Gap: the rhythm of “%1” has a post here.</source>
            <translation>Пропуск: по ритму «%1» здесь должен быть пост.</translation>
        </message>
        <message>
            <source>Gap: nothing of “%1” from %2 to %3.</source>
            <translation>Пропуск: из «%1» ничего нет с %2 по %3.</translation>
        </message>
        <message>
            <source>today</source>
            <translation>сегодня</translation>
        </message>
        <message>
            <source>behind the horizon of the queue</source>
            <translation>за пределом очереди</translation>
        </message>
        <message>
            <source>%1: nothing</source>
            <translation>%1: ничего</translation>
        </message>
        <message>
            <source>%1: %2 of %3 wait, until %4</source>
            <translation>%1: ждут %2 из %3, до %4</translation>
        </message>
        <message>
            <source>%1: %2 wait here, Devlog sends them itself</source>
            <translation>%1: здесь ждут %2, Devlog отправит их сам</translation>
        </message>
        <message>
            <source>on this computer only</source>
            <translation>только на этом компьютере</translation>
        </message>
    </context>
    <context>
        <name>CalendarChanges</name>
        <message>
            <source>Take out of the queue</source>
            <translation>Убрать из очереди</translation>
        </message>
        <message>
            <source>Take “%1” out of the queue of %2?</source>
            <translation>Убрать «%1» из очереди %2?</translation>
        </message>
        <message>
            <source>It does not come out then. The note stays as it is.</source>
            <translation>Тогда пост не выйдет. Заметка останется как есть.</translation>
        </message>
        <message>
            <source>Publish now</source>
            <translation>Опубликовать сейчас</translation>
        </message>
        <message>
            <source>Publish “%1” in %2 now?</source>
            <translation>Опубликовать «%1» в %2 сейчас?</translation>
        </message>
        <message>
            <source>Subscribers see it at once.</source>
            <translation>Подписчики увидят его сразу.</translation>
        </message>
        <message>
            <source>Plan “%1”</source>
            <translation>Запланировать «%1»</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Запланировать</translation>
        </message>
        <message>
            <source>Move “%1”</source>
            <translation>Перенести «%1»</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Перенести</translation>
        </message>
    </context>
    <context>
        <name>CalendarDesk</name>
        <message>
            <source>Moved “%1” in the queue of %2</source>
            <translation>«%1» переставлено в очереди %2</translation>
        </message>
        <message>
            <source>Taken out of the queue of %1</source>
            <translation>Убрано из очереди %1</translation>
        </message>
        <message>
            <source>Published in %1</source>
            <translation>Опубликовано в %1</translation>
        </message>
        <message>
            <source>“%1” has no planned time any more</source>
            <translation>У «%1» больше нет задуманного времени</translation>
        </message>
        <message>
            <source>“%1” is planned for %2</source>
            <translation>«%1» задумано на %2</translation>
        </message>
    </context>
    <context>
        <name>CalendarGrid</name>
        <message>
            <source>Calendar</source>
            <translation>Календарь</translation>
        </message>
        <message>
            <source>Arrows: days. Ctrl and up or down: posts. Enter: open. Ctrl+X and Ctrl+V: move. Delete: take out. Page up and down: earlier and later.</source>
            <translation>Стрелки: дни. Ctrl и вверх или вниз: посты. Enter: открыть. Ctrl+X и Ctrl+V: перенести. Delete: убрать. Page Up и Page Down: раньше и позже.</translation>
        </message>
    </context>
    <context>
        <name>CalendarMenus</name>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Перенести на…</translation>
        </message>
        <message>
            <source>Publish now…</source>
            <translation>Опубликовать сейчас…</translation>
        </message>
        <message>
            <source>Take out of the queue…</source>
            <translation>Убрать из очереди…</translation>
        </message>
        <message>
            <source>Show in Telegram</source>
            <translation>Показать в Telegram</translation>
        </message>
        <message>
            <source>Plan for…</source>
            <translation>Задумать на…</translation>
        </message>
        <message>
            <source>Schedule…</source>
            <translation>Запланировать…</translation>
        </message>
        <message>
            <source>Remove plan</source>
            <translation>Убрать задуманное время</translation>
        </message>
    </context>
    <context>
        <name>CalendarPage</name>
        <message>
            <source>Calendar</source>
            <translation>Календарь</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message numerus="yes">
            <source>This one takes %n place(s).</source>
            <translation>
                <numerusform>Этот занимает %Ln место.</numerusform>
                <numerusform>Этот занимает %Ln места.</numerusform>
                <numerusform>Этот занимает %Ln мест.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is planned yet. Drag a note from the right onto a day, or press Ctrl+X on it, then Ctrl+V here.</source>
            <translation>Пока ничего не задумано. Перетащите заметку справа на день или нажмите на ней Ctrl+X, потом здесь Ctrl+V.</translation>
        </message>
        <message>
            <source>“%1” is cut: press Ctrl+V on another day.</source>
            <translation>«%1» вырезано: нажмите Ctrl+V на другом дне.</translation>
        </message>
        <message>
            <source>“%1” is cut: press Ctrl+V on its day.</source>
            <translation>«%1» вырезано: нажмите Ctrl+V на нужном дне.</translation>
        </message>
        <message>
            <source>Put here</source>
            <translation>Поставить сюда</translation>
        </message>
    </context>
    <context>
        <name>CardView</name>
        <message>
            <source>Drag the card to where it is wanted</source>
            <translation>Перетащите карточку туда, где она нужна</translation>
        </message>
        <message>
            <source>Picture card: %1</source>
            <translation>Карточка: %1</translation>
        </message>
    </context>
    <context>
        <name>CarryingOut</name>
        <message>
            <source>The plan is kept in %1.</source>
            <translation>План сохранён в %1.</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) now say when they are planned.</source>
            <translation>
                <numerusform>%Ln заметка теперь знает своё время.</numerusform>
                <numerusform>%Ln заметки теперь знают своё время.</numerusform>
                <numerusform>%Ln заметок теперь знают своё время.</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” does not wait in the queue.</source>
            <translation>«%1» не ждёт в очереди.</translation>
        </message>
        <message>
            <source>Nothing else moves.</source>
            <translation>Больше ничего не сдвигается.</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Take “%1” out of the queue?</source>
            <translation>Убрать «%1» из очереди?</translation>
        </message>
        <message>
            <source>Take out of the queue</source>
            <translation>Убрать из очереди</translation>
        </message>
        <message>
            <source>being sent …</source>
            <translation>отправляется…</translation>
        </message>
        <message>
            <source>published</source>
            <translation>опубликовано</translation>
        </message>
        <message>
            <source>waits in the queue</source>
            <translation>ждёт в очереди</translation>
        </message>
        <message>
            <source>taken out of the queue</source>
            <translation>убрано из очереди</translation>
        </message>
        <message numerus="yes">
            <source>Done: %n post(s) were sent or moved.</source>
            <translation>
                <numerusform>Готово: %Ln пост отправлен или переставлен.</numerusform>
                <numerusform>Готово: %Ln поста отправлены или переставлены.</numerusform>
                <numerusform>Готово: %Ln постов отправлены или переставлены.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped. What is there stays; going on sends only the rest.</source>
            <translation>Остановлено. То, что есть, останется; продолжение отправит только остальное.</translation>
        </message>
    </context>
    <context>
        <name>CellDelegate</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>ещё %Ln</numerusform>
                <numerusform>ещё %Ln</numerusform>
                <numerusform>ещё %Ln</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CellModel</name>
        <message>
            <source>any time</source>
            <translation>в любое время</translation>
        </message>
    </context>
    <context>
        <name>ChannelBanner</name>
        <message>
            <source>Check again</source>
            <translation>Проверить ещё раз</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>Войти…</translation>
        </message>
        <message>
            <source>Asking the channel who may post there …</source>
            <translation>Спрашиваем канал, кому можно в нём публиковать…</translation>
        </message>
        <message>
            <source>Nobody but you sees it: the post stays on this computer only.</source>
            <translation>Это увидите только вы: пост остаётся на этом компьютере.</translation>
        </message>
        <message>
            <source>✗ %1: %2 may not post there. Ask its owner for the right to post.</source>
            <translation>✗ %1: аккаунту %2 нельзя здесь публиковать. Попросите право у владельца канала.</translation>
        </message>
        <message>
            <source>✓ %1: %2 may post there.</source>
            <translation>✓ %1: аккаунту %2 можно здесь публиковать.</translation>
        </message>
        <message>
            <source>✓ %1: %2 may post there. Its queue holds %3 of %4.</source>
            <translation>✓ %1: аккаунту %2 можно здесь публиковать. В очереди %3 из %4.</translation>
        </message>
        <message>
            <source>✗ Without the passphrase nobody can be asked who may post there.</source>
            <translation>✗ Без парольной фразы не узнать, кому можно здесь публиковать.</translation>
        </message>
        <message>
            <source>for subscribers: everybody sees it</source>
            <translation>для подписчиков: увидят все</translation>
        </message>
        <message>
            <source>for tests</source>
            <translation>для проб</translation>
        </message>
        <message>
            <source>your Saved Messages: only you see it</source>
            <translation>ваше «Избранное»: увидите только вы</translation>
        </message>
        <message>
            <source>on this computer only</source>
            <translation>только на этом компьютере</translation>
        </message>
    </context>
    <context>
        <name>ChannelChoice</name>
        <message>
            <source>Channel</source>
            <translation>Канал</translation>
        </message>
    </context>
    <context>
        <name>ChannelPage</name>
        <message>
            <source>Scheduled for {day}</source>
            <translation>Запланировано на {day}</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>Закреплено</translation>
        </message>
        <message>
            <source>Message {id}</source>
            <translation>Сообщение {id}</translation>
        </message>
        <message>
            <source>Scheduled message {id}</source>
            <translation>Запланированное сообщение {id}</translation>
        </message>
        <message>
            <source>A picture</source>
            <translation>Картинка</translation>
        </message>
        <message>
            <source>To the newest</source>
            <translation>К самому новому</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Прочитать заново</translation>
        </message>
        <message>
            <source>Nothing has been published here yet.</source>
            <translation>Здесь ещё ничего не опубликовано.</translation>
        </message>
        <message>
            <source>Write the first post</source>
            <translation>Написать первый пост</translation>
        </message>
        <message>
            <source>on this computer only</source>
            <translation>только на этом компьютере</translation>
        </message>
        <message>
            <source>messages: {count}</source>
            <translation>сообщений: {count}</translation>
        </message>
        <message>
            <source>in the queue: {count}</source>
            <translation>в очереди: {count}</translation>
        </message>
        <message>
            <source>Copy the link to this message</source>
            <translation>Скопировать ссылку на это сообщение</translation>
        </message>
        <message>
            <source>Open the note</source>
            <translation>Открыть заметку</translation>
        </message>
        <message>
            <source>Delete from this channel…</source>
            <translation>Удалить из этого канала…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Delete this message from the channel?</source>
            <translation>Удалить это сообщение из канала?</translation>
        </message>
        <message>
            <source>The note stays as it is. The channel is on this computer only.</source>
            <translation>Заметка останется как есть. Канал — только на этом компьютере.</translation>
        </message>
    </context>
    <context>
        <name>Channels</name>
        <message>
            <source>Add a channel</source>
            <translation>Добавить канал</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Posts are kept on this computer only. Nobody else sees them.</source>
            <translation>Посты хранятся только на этом компьютере. Никто больше их не видит.</translation>
        </message>
        <message>
            <source>Nobody is signed in to this account.</source>
            <translation>В этот аккаунт никто не вошёл.</translation>
        </message>
        <message>
            <source>When it was asked last, the account might not post there.</source>
            <translation>Когда его спрашивали в последний раз, аккаунту нельзя было там публиковать.</translation>
        </message>
        <message>
            <source>Press Check to see what it is, and whether you may post there.</source>
            <translation>Нажмите «Проверить», чтобы узнать, что это за канал и можно ли вам там публиковать.</translation>
        </message>
        <message>
            <source>Remove a channel</source>
            <translation>Убрать канал</translation>
        </message>
        <message>
            <source>Remove “%1” from this workspace?</source>
            <translation>Убрать «%1» из этой рабочей папки?</translation>
        </message>
        <message>
            <source>Its lines go from devlog.yaml. What was posted there stays, and so do the notes.</source>
            <translation>Его строки уйдут из devlog.yaml. Опубликованное там останется, заметки тоже.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Asking Telegram…</source>
            <translation>Спрашиваем Telegram…</translation>
        </message>
    </context>
    <context>
        <name>ChannelsDialog</name>
        <message>
            <source>Channels</source>
            <translation>Каналы</translation>
        </message>
        <message>
            <source>&amp;Add…</source>
            <translation>&amp;Добавить…</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>&amp;Убрать…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>default</source>
            <translation>основной</translation>
        </message>
    </context>
    <context>
        <name>ChoiceBar</name>
        <message>
            <source>Take mine</source>
            <translation>Взять моё</translation>
        </message>
        <message>
            <source>Take what stands on the left</source>
            <translation>Взять то, что слева</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>Взять чужое</translation>
        </message>
        <message>
            <source>Take what stands on the right</source>
            <translation>Взять то, что справа</translation>
        </message>
        <message>
            <source>Take both</source>
            <translation>Взять оба</translation>
        </message>
        <message>
            <source>Take the left one, and the right one below it</source>
            <translation>Взять левое, а под ним правое</translation>
        </message>
    </context>
    <context>
        <name>ChoiceField</name>
        <message>
            <source>not said</source>
            <translation>не сказано</translation>
        </message>
    </context>
    <context>
        <name>CodePage</name>
        <message>
            <source>Code:</source>
            <translation>Код:</translation>
        </message>
        <message>
            <source>Telegram sent a code %1.</source>
            <translation>Telegram отправил код %1.</translation>
        </message>
    </context>
    <context>
        <name>ColourChoice</name>
        <message>
            <source>Colour</source>
            <translation>Цвет</translation>
        </message>
        <message>
            <source>Another colour</source>
            <translation>Другой цвет</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>Другой…</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>No colour of its own</source>
            <translation>Без своего цвета</translation>
        </message>
        <message>
            <source>Colour of the channel</source>
            <translation>Цвет канала</translation>
        </message>
    </context>
    <context>
        <name>Colours</name>
        <message>
            <source>Red</source>
            <translation>Красный</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Оранжевый</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Жёлтый</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Зелёный</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Бирюзовый</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Синий</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Фиолетовый</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Розовый</translation>
        </message>
    </context>
    <context>
        <name>ComparisonModel</name>
        <message numerus="yes">
            <source>%n line(s) that are the same</source>
            <translation>
                <numerusform>%Ln одинаковая строка</numerusform>
                <numerusform>%Ln одинаковые строки</numerusform>
                <numerusform>%Ln одинаковых строк</numerusform>
            </translation>
        </message>
        <message>
            <source>Difference %1 of %2</source>
            <translation>Различие %1 из %2</translation>
        </message>
        <message>
            <source>%1: nothing</source>
            <translation>%1: ничего</translation>
        </message>
        <message>
            <source>%1, line %2: %3</source>
            <translation>%1, строка %2: %3</translation>
        </message>
        <message>
            <source>%1, line %2, different: %3</source>
            <translation>%1, строка %2, отличается: %3</translation>
        </message>
        <message>
            <source>%1, line %2, not taken: %3</source>
            <translation>%1, строка %2, не взято: %3</translation>
        </message>
    </context>
    <context>
        <name>ComparisonView</name>
        <message>
            <source>Two versions side by side</source>
            <translation>Две версии рядом</translation>
        </message>
    </context>
    <context>
        <name>CompletionList</name>
        <message>
            <source>Completions</source>
            <translation>Подсказки</translation>
        </message>
    </context>
    <context>
        <name>ConferenceWizard</name>
        <message>
            <source>New conference</source>
            <translation>Новая конференция</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>&amp;Название:</translation>
        </message>
        <message>
            <source>Practical ML Conf 2026</source>
            <translation>Practical ML Conf 2026</translation>
        </message>
        <message>
            <source>&amp;Dates:</source>
            <translation>&amp;Даты:</translation>
        </message>
        <message>
            <source>14–15 September 2026</source>
            <translation>14–15 сентября 2026</translation>
        </message>
        <message>
            <source>&amp;City:</source>
            <translation>&amp;Город:</translation>
        </message>
        <message>
            <source>&amp;Hashtag:</source>
            <translation>&amp;Хештег:</translation>
        </message>
        <message>
            <source>&amp;Site:</source>
            <translation>&amp;Сайт:</translation>
        </message>
        <message>
            <source>As everywhere in this folder</source>
            <translation>Как везде в этой папке</translation>
        </message>
        <message>
            <source>Channe&amp;l:</source>
            <translation>&amp;Канал:</translation>
        </message>
        <message>
            <source>&amp;Recordings are expected</source>
            <translation>Ожидаются &amp;записи</translation>
        </message>
        <message>
            <source>Continues “%1”: the intro links &amp;back to it</source>
            <translation>Продолжает «%1»: &amp;вступление ссылается на неё</translation>
        </message>
        <message>
            <source>There is a conference of this name; this one gets a folder of its own.</source>
            <translation>Конференция с таким именем уже есть; у этой будет своя папка.</translation>
        </message>
        <message>
            <source>An address begins with https://</source>
            <translation>Адрес начинается с https://</translation>
        </message>
    </context>
    <context>
        <name>ConflictView</name>
        <message>
            <source>Previous difference</source>
            <translation>Предыдущее различие</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>Следующее различие</translation>
        </message>
        <message>
            <source>All mine</source>
            <translation>Всё моё</translation>
        </message>
        <message>
            <source>Take yours wherever the two touch</source>
            <translation>Брать ваше везде, где версии соприкасаются</translation>
        </message>
        <message>
            <source>All theirs</source>
            <translation>Всё чужое</translation>
        </message>
        <message>
            <source>Take the other version wherever the two touch</source>
            <translation>Брать другую версию везде, где они соприкасаются</translation>
        </message>
        <message>
            <source>Difference %1 of %2</source>
            <translation>Различие %1 из %2</translation>
        </message>
        <message>
            <source>Changed by you only: taken</source>
            <translation>Изменено только вами: взято</translation>
        </message>
        <message>
            <source>These changes fit together: both are taken</source>
            <translation>Эти изменения не мешают друг другу: взяты оба</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Ваше</translation>
        </message>
        <message>
            <source>On the disk</source>
            <translation>На диске</translation>
        </message>
        <message>
            <source>Changed by the other program only: taken</source>
            <translation>Изменено только другой программой: взято</translation>
        </message>
        <message>
            <source>Go on writing</source>
            <translation>Писать дальше</translation>
        </message>
        <message>
            <source>Decide later; nothing is written until then (Esc)</source>
            <translation>Решить позже; до тех пор ничего не записывается (Esc)</translation>
        </message>
        <message>
            <source>Save the result</source>
            <translation>Сохранить результат</translation>
        </message>
        <message>
            <source>Write what was taken</source>
            <translation>Записать то, что выбрано</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) to decide</source>
            <translation>
                <numerusform>решить осталось %Ln место</numerusform>
                <numerusform>решить осталось %Ln места</numerusform>
                <numerusform>решить осталось %Ln мест</numerusform>
            </translation>
        </message>
        <message>
            <source>All decided</source>
            <translation>Всё решено</translation>
        </message>
    </context>
    <context>
        <name>Conversation</name>
        <message>
            <source>Log out</source>
            <translation>Выйти из аккаунта</translation>
        </message>
        <message>
            <source>Log out {name}?</source>
            <translation>Выйти из аккаунта {name}?</translation>
        </message>
        <message>
            <source>The session ends at Telegram too. Notes, and what was published, stay as they are.</source>
            <translation>Сеанс завершится и в Telegram. Заметки и всё опубликованное останутся как есть.</translation>
        </message>
    </context>
    <context>
        <name>CountsButton</name>
        <message>
            <source>Words</source>
            <translation>Слов</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>Знаков</translation>
        </message>
        <message>
            <source>Without spaces</source>
            <translation>Без пробелов</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>Предложений</translation>
        </message>
        <message>
            <source>To read</source>
            <translation>Читать</translation>
        </message>
        <message>
            <source>To say</source>
            <translation>Говорить</translation>
        </message>
        <message>
            <source>Post, as Telegram counts</source>
            <translation>Пост, как считает Telegram</translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s) selected</source>
            <translation>
                <numerusform>выделено %Ln слово</numerusform>
                <numerusform>выделено %Ln слова</numerusform>
                <numerusform>выделено %Ln слов</numerusform>
            </translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>из %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln character(s)</source>
            <translation>
                <numerusform>%Ln знак</numerusform>
                <numerusform>%Ln знака</numerusform>
                <numerusform>%Ln знаков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln слово</numerusform>
                <numerusform>%Ln слова</numerusform>
                <numerusform>%Ln слов</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to read</source>
            <translation>читать %1</translation>
        </message>
        <message>
            <source>How long the note is; a click tells more</source>
            <translation>Размер заметки; подробнее — по щелчку</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%Ln секунду</numerusform>
                <numerusform>%Ln секунды</numerusform>
                <numerusform>%Ln секунд</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%Ln минуту</numerusform>
                <numerusform>%Ln минуты</numerusform>
                <numerusform>%Ln минут</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 ч %2 мин</translation>
        </message>
    </context>
    <context>
        <name>CountsDetails</name>
        <message>
            <source>How long the note is</source>
            <translation>Размер заметки</translation>
        </message>
        <message>
            <source>Front matter, comments, marks and addresses behind links do not count.</source>
            <translation>Свойства, комментарии, знаки разметки и адреса за ссылками не считаются.</translation>
        </message>
    </context>
    <context>
        <name>CrashReportDialog</name>
        <message>
            <source>Something went wrong</source>
            <translation>Что-то пошло не так</translation>
        </message>
        <message>
            <source>This ended Devlog the last time. It is a mistake in Devlog, not yours.</source>
            <translation>Из-за этого Devlog закрылся в прошлый раз. Это ошибка в Devlog, а не ваша.</translation>
        </message>
        <message>
            <source>Nothing of your notes is in this report. Please send it to those who make Devlog.</source>
            <translation>Ваших заметок в этом отчёте нет. Пожалуйста, отправьте его тем, кто делает Devlog.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Скопировать отчёт</translation>
        </message>
        <message>
            <source>Open the folder of the log</source>
            <translation>Открыть папку журнала</translation>
        </message>
        <message>
            <source>Quit Devlog</source>
            <translation>Закрыть Devlog</translation>
        </message>
        <message>
            <source>This is a mistake in Devlog, not yours. What you wrote was saved. You can go on; if things look odd, start Devlog again.</source>
            <translation>Это ошибка в Devlog, а не ваша. Всё написанное сохранено. Можно продолжать; если что-то выглядит странно, запустите Devlog заново.</translation>
        </message>
        <message>
            <source>This is a mistake in Devlog, not yours. Not every note could be saved, but what you wrote is kept and offered at the next start. You can go on; if things look odd, start Devlog again.</source>
            <translation>Это ошибка в Devlog, а не ваша. Не все заметки удалось сохранить, но написанное хранится и будет предложено при следующем запуске. Можно продолжать; если что-то выглядит странно, запустите Devlog заново.</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>A day is written as 2026-09-14.</source>
            <translation>День пишут так: 2026-09-14.</translation>
        </message>
    </context>
    <context>
        <name>DaysChoice</name>
        <message>
            <source>only on</source>
            <translation>только</translation>
        </message>
    </context>
    <context>
        <name>DeletedNotesDialog</name>
        <message>
            <source>Deleted notes</source>
            <translation>Удалённые заметки</translation>
        </message>
        <message>
            <source>Deleted notes, the latest first</source>
            <translation>Удалённые заметки, последние сверху</translation>
        </message>
        <message>
            <source>What the note said last</source>
            <translation>Что было в заметке под конец</translation>
        </message>
        <message>
            <source>No note is missing of which a version is kept.</source>
            <translation>Нет ни одной пропавшей заметки, от которой хранится версия.</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Вернуть</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Published on this computer only</source>
            <translation>Опубликовано только на этом компьютере</translation>
        </message>
        <message>
            <source>Published in %1</source>
            <translation>Опубликовано в %1</translation>
        </message>
        <message>
            <source>Scheduled for %1</source>
            <translation>Запланировано на %1</translation>
        </message>
        <message>
            <source>The other version was kept as %1</source>
            <translation>Другая версия сохранена как %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Не сохранено</translation>
        </message>
        <message>
            <source>“%1” could not be saved.</source>
            <translation>«%1» не удалось сохранить.</translation>
        </message>
        <message>
            <source>Close it anyway? What was typed since the last save stays in its history.</source>
            <translation>Всё равно закрыть? Набранное после последнего сохранения останется в истории заметки.</translation>
        </message>
        <message>
            <source>Close all the same</source>
            <translation>Всё равно закрыть</translation>
        </message>
        <message>
            <source>Line %1</source>
            <translation>Строка %1</translation>
        </message>
        <message>
            <source>Copied: paste it into Telegram.</source>
            <translation>Скопировано: вставьте в Telegram.</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Plan for…</source>
            <translation>Задумать на…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Перенести на…</translation>
        </message>
        <message>
            <source>Remove plan</source>
            <translation>Убрать задуманное время</translation>
        </message>
        <message>
            <source>Take out of the queue</source>
            <translation>Убрать из очереди</translation>
        </message>
    </context>
    <context>
        <name>DraftDialog</name>
        <message>
            <source>Not saved: %1</source>
            <translation>Не сохранено: %1</translation>
        </message>
        <message>
            <source>Typed, %1</source>
            <translation>Набрано, %1</translation>
        </message>
        <message>
            <source>In the file now</source>
            <translation>Сейчас в файле</translation>
        </message>
        <message>
            <source>Take what was typed</source>
            <translation>Взять набранное</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>Оставить оба</translation>
        </message>
        <message>
            <source>Leave the file as it is</source>
            <translation>Оставить файл как есть</translation>
        </message>
        <message>
            <source>The file was changed after this was typed. Whichever you take, the other stays in the note's history.</source>
            <translation>Файл изменился после того, как это набрали. Что бы вы ни взяли, другое останется в истории заметки.</translation>
        </message>
        <message>
            <source>Whichever you take, the other stays in the note's history.</source>
            <translation>Что бы вы ни взяли, другое останется в истории заметки.</translation>
        </message>
    </context>
    <context>
        <name>EverywhereDialog</name>
        <message>
            <source>Find and replace in all notes</source>
            <translation>Найти и заменить во всех заметках</translation>
        </message>
        <message>
            <source>Find in all notes</source>
            <translation>Найти во всех заметках</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Заменить на</translation>
        </message>
        <message>
            <source>Capital letters matter</source>
            <translation>Учитывать заглавные буквы</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>Только целые слова</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>Регулярное выражение</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Заменить</translation>
        </message>
        <message>
            <source>Replace what is found</source>
            <translation>Заменить найденное</translation>
        </message>
        <message>
            <source>Exact text is looked for, in the front matter too.</source>
            <translation>Ищется точный текст, и в свойствах тоже.</translation>
        </message>
        <message>
            <source>This is not a regular expression.</source>
            <translation>Это не регулярное выражение.</translation>
        </message>
        <message>
            <source>This expression takes too long: make it more definite.</source>
            <translation>Это выражение слишком долгое: сделайте его определённее.</translation>
        </message>
        <message>
            <source>Looked through %1 of %2 notes</source>
            <translation>Просмотрено заметок: %1 из %2</translation>
        </message>
        <message>
            <source>No note has this text.</source>
            <translation>Такого текста нет ни в одной заметке.</translation>
        </message>
        <message>
            <source>%1, and more: these are the first.</source>
            <translation>%1, и это не всё: показаны первые.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%Ln место</numerusform>
                <numerusform>%Ln места</numerusform>
                <numerusform>%Ln мест</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 in %n note(s)</source>
            <translation>
                <numerusform>%1 в %Ln заметке</numerusform>
                <numerusform>%1 в %Ln заметках</numerusform>
                <numerusform>%1 в %Ln заметках</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Replace %n</source>
            <translation>
                <numerusform>&amp;Заменить %Ln</numerusform>
                <numerusform>&amp;Заменить %Ln</numerusform>
                <numerusform>&amp;Заменить %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Replace</source>
            <translation>&amp;Заменить</translation>
        </message>
        <message>
            <source>There is no group of that number or name.</source>
            <translation>Группы с таким номером или именем нет.</translation>
        </message>
        <message numerus="yes">
            <source>Replaced %1 in %n note(s). What they said before is in their histories.</source>
            <translation>
                <numerusform>Заменено: %1 в %Ln заметке. Что было прежде — в её истории.</numerusform>
                <numerusform>Заменено: %1 в %Ln заметках. Что было прежде — в их истории.</numerusform>
                <numerusform>Заменено: %1 в %Ln заметках. Что было прежде — в их истории.</numerusform>
            </translation>
        </message>
        <message>
            <source>Left as they are, changed meanwhile or not to be written: %1</source>
            <translation>Оставлены как есть, потому что тем временем изменились или не записываются: %1</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>%1 — from devlog.yaml</source>
            <translation>%1 — из devlog.yaml</translation>
        </message>
        <message>
            <source>%1 — from the channel</source>
            <translation>%1 — от канала</translation>
        </message>
        <message>
            <source>%1 — from the note itself</source>
            <translation>%1 — от самой заметки</translation>
        </message>
        <message>
            <source>%1 — usual</source>
            <translation>%1 — обычно</translation>
        </message>
    </context>
    <context>
        <name>FileField</name>
        <message>
            <source>Choose…</source>
            <translation>Выбрать…</translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>Clear</source>
            <translation>Сбросить</translation>
        </message>
        <message>
            <source>Show all notes</source>
            <translation>Показать все заметки</translation>
        </message>
        <message>
            <source>Changed since published</source>
            <translation>Изменены после публикации</translation>
        </message>
        <message>
            <source>With problems</source>
            <translation>С проблемами</translation>
        </message>
        <message>
            <source>Remove the filter “%1”</source>
            <translation>Убрать отбор «%1»</translation>
        </message>
    </context>
    <context>
        <name>FilterMenu</name>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Тег</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Канал</translation>
        </message>
        <message>
            <source>Changed since published</source>
            <translation>Изменены после публикации</translation>
        </message>
        <message>
            <source>With problems</source>
            <translation>С проблемами</translation>
        </message>
        <message>
            <source>Show all notes</source>
            <translation>Показать все заметки</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>Filter</source>
            <translation>Фильтр</translation>
        </message>
        <message>
            <source>Filter notes</source>
            <translation>Отбор заметок</translation>
        </message>
        <message>
            <source>Show only some of the notes</source>
            <translation>Показывать только часть заметок</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %Ln note(s)</source>
            <translation>
                <numerusform>%1 из %Ln заметки</numerusform>
                <numerusform>%1 из %Ln заметок</numerusform>
                <numerusform>%1 из %Ln заметок</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in this note</source>
            <translation>Найти в этой заметке</translation>
        </message>
        <message>
            <source>Capital letters matter</source>
            <translation>Учитывать заглавные буквы</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>Только целые слова</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>Регулярное выражение</translation>
        </message>
        <message>
            <source>Only in the selection</source>
            <translation>Только в выделенном</translation>
        </message>
        <message>
            <source>Previous match (Shift+F3)</source>
            <translation>Предыдущее совпадение (Shift+F3)</translation>
        </message>
        <message>
            <source>Next match (F3)</source>
            <translation>Следующее совпадение (F3)</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Закрыть (Esc)</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Заменить на</translation>
        </message>
        <message>
            <source>&amp;Replace</source>
            <translation>&amp;Заменить</translation>
        </message>
        <message>
            <source>Replace &amp;all</source>
            <translation>Заменить вс&amp;е</translation>
        </message>
        <message numerus="yes">
            <source>%n replaced. Undo takes all of it back.</source>
            <translation>
                <numerusform>Заменено: %Ln. Отмена вернёт всё сразу.</numerusform>
                <numerusform>Заменено: %Ln. Отмена вернёт всё сразу.</numerusform>
                <numerusform>Заменено: %Ln. Отмена вернёт всё сразу.</numerusform>
            </translation>
        </message>
        <message>
            <source>This expression takes too long: make it more definite.</source>
            <translation>Это выражение слишком долгое: сделайте его определённее.</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Не найдено</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Ищем…</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln found</source>
            <translation>
                <numerusform>найдено: %Ln</numerusform>
                <numerusform>найдено: %Ln</numerusform>
                <numerusform>найдено: %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>The search went on from the other end of the note.</source>
            <translation>Поиск продолжился с другого конца заметки.</translation>
        </message>
        <message>
            <source>A bracket is opened and not closed.</source>
            <translation>Скобка открыта и не закрыта.</translation>
        </message>
        <message>
            <source>A bracket is closed that was not opened.</source>
            <translation>Закрыта скобка, которую не открывали.</translation>
        </message>
        <message>
            <source>There is nothing before * + or ? that could be repeated.</source>
            <translation>Перед * + или ? нет ничего, что можно повторить.</translation>
        </message>
        <message>
            <source>Something has to follow the backslash.</source>
            <translation>После обратной косой черты должно что-то стоять.</translation>
        </message>
        <message>
            <source>There is no group of that number or name.</source>
            <translation>Группы с таким номером или именем нет.</translation>
        </message>
        <message>
            <source>This is not a regular expression.</source>
            <translation>Это не регулярное выражение.</translation>
        </message>
        <message>
            <source>(character %1)</source>
            <translation>(символ %1)</translation>
        </message>
    </context>
    <context>
        <name>FindsTree</name>
        <message>
            <source>Found lines</source>
            <translation>Найденные строки</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>Строка %1: %2</translation>
        </message>
    </context>
    <context>
        <name>FirstSteps</name>
        <message>
            <source>What can be done</source>
            <translation>Что можно сделать</translation>
        </message>
        <message>
            <source>Publish…</source>
            <translation>Опубликовать…</translation>
        </message>
        <message>
            <source>Choose the channel, see what will leave, and send it now.</source>
            <translation>Выберите канал, посмотрите, что уйдёт, и отправьте сейчас.</translation>
        </message>
        <message>
            <source>Schedule…</source>
            <translation>Запланировать…</translation>
        </message>
        <message>
            <source>The same for later: pick a time, or say it in words, such as “tomorrow at 10:00”.</source>
            <translation>То же самое, но позже: выберите время или скажите словами, например «завтра в 10:00».</translation>
        </message>
        <message>
            <source>Rehearse…</source>
            <translation>Прорепетировать…</translation>
        </message>
        <message>
            <source>Where nobody else sees it: on this computer, in your Saved Messages, or in a test channel.</source>
            <translation>Там, где никто не увидит: на этом компьютере, в «Избранном» или в тестовом канале.</translation>
        </message>
        <message>
            <source>Find a day…</source>
            <translation>Найти день…</translation>
        </message>
        <message>
            <source>See in the calendar what comes out when, and drag the note to a free day.</source>
            <translation>Посмотрите в календаре, что и когда выходит, и перетащите заметку на свободный день.</translation>
        </message>
    </context>
    <context>
        <name>FoldLine</name>
        <message>
            <source>Properties: %1</source>
            <translation>Свойства: %1</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>пока ничего</translation>
        </message>
        <message>
            <source>Fold the properties (front matter)</source>
            <translation>Свернуть свойства</translation>
        </message>
        <message>
            <source>Show the properties as text</source>
            <translation>Показать свойства текстом</translation>
        </message>
    </context>
    <context>
        <name>Folding</name>
        <message>
            <source>Line %1: </source>
            <translation>Строка %1: </translation>
        </message>
    </context>
    <context>
        <name>FormatBar</name>
        <message>
            <source>Format</source>
            <translation>Формат</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message>
            <source>Rename note</source>
            <translation>Переименовать заметку</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Переименовать</translation>
        </message>
        <message numerus="yes">
            <source>Move %n note(s)</source>
            <translation>
                <numerusform>Перенести %Ln заметку</numerusform>
                <numerusform>Перенести %Ln заметки</numerusform>
                <numerusform>Перенести %Ln заметок</numerusform>
            </translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Перенести</translation>
        </message>
        <message>
            <source>New post</source>
            <translation>Новый пост</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>New talk note</source>
            <translation>Новая заметка о докладе</translation>
        </message>
    </context>
    <context>
        <name>GapChoice</name>
        <message>
            <source>Gap</source>
            <translation>Промежуток</translation>
        </message>
        <message>
            <source>Unit of the gap</source>
            <translation>Единица промежутка</translation>
        </message>
        <message>
            <source>every</source>
            <comment>before a number and its unit</comment>
            <translation>раз в</translation>
        </message>
        <message numerus="yes">
            <source>minute(s)</source>
            <comment>behind a number</comment>
            <translation>
                <numerusform>минуту</numerusform>
                <numerusform>минуты</numerusform>
                <numerusform>минут</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>hour(s)</source>
            <comment>behind a number</comment>
            <translation>
                <numerusform>час</numerusform>
                <numerusform>часа</numerusform>
                <numerusform>часов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>day(s)</source>
            <comment>behind a number</comment>
            <translation>
                <numerusform>день</numerusform>
                <numerusform>дня</numerusform>
                <numerusform>дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>week(s)</source>
            <comment>behind a number</comment>
            <translation>
                <numerusform>неделю</numerusform>
                <numerusform>недели</numerusform>
                <numerusform>недель</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GoToNote</name>
        <message>
            <source>Go to a note</source>
            <translation>Перейти к заметке</translation>
        </message>
        <message>
            <source>A few letters of a note's name</source>
            <translation>Несколько букв из названия заметки</translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Go to today (Ctrl+Home)</source>
            <translation>К сегодняшнему дню (Ctrl+Home)</translation>
        </message>
        <message>
            <source>Earlier (Page up)</source>
            <translation>Раньше (Page Up)</translation>
        </message>
        <message>
            <source>Later (Page down)</source>
            <translation>Позже (Page Down)</translation>
        </message>
        <message>
            <source>Go to day</source>
            <translation>Перейти ко дню</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Канал</translation>
        </message>
        <message>
            <source>Read queues</source>
            <translation>Прочитать очереди</translation>
        </message>
        <message>
            <source>Ask the channels what waits there</source>
            <translation>Спросить каналы, что в них ждёт</translation>
        </message>
        <message>
            <source>No time yet</source>
            <translation>Без времени</translation>
        </message>
        <message>
            <source>Show the notes that have no time yet</source>
            <translation>Показать заметки, у которых ещё нет времени</translation>
        </message>
        <message>
            <source>Times in %1</source>
            <translation>Время: %1</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>Все каналы</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Неделя</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Список</translation>
        </message>
    </context>
    <context>
        <name>Hindrances</name>
        <message>
            <source>Open a note to publish it.</source>
            <translation>Откройте заметку, чтобы опубликовать её.</translation>
        </message>
        <message>
            <source>There is nothing to publish yet.</source>
            <translation>Публиковать пока нечего.</translation>
        </message>
        <message>
            <source>First the channel has to answer.</source>
            <translation>Сначала должен ответить канал.</translation>
        </message>
        <message>
            <source>This account may not post there.</source>
            <translation>Этому аккаунту нельзя здесь публиковать.</translation>
        </message>
        <message numerus="yes">
            <source>Telegram's queue reaches %n day(s) ahead, no further.</source>
            <translation>
                <numerusform>Очередь Telegram простирается на %Ln день вперёд, не дальше.</numerusform>
                <numerusform>Очередь Telegram простирается на %Ln дня вперёд, не дальше.</numerusform>
                <numerusform>Очередь Telegram простирается на %Ln дней вперёд, не дальше.</numerusform>
            </translation>
        </message>
        <message>
            <source>The queue has room for %1 more, the post takes %2: send or remove something there first.</source>
            <translation>В очереди есть место ещё для %1, а посту нужно %2: сначала отправьте или уберите что-нибудь.</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>before it was changed here</source>
            <translation>до изменения здесь</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>сохранено</translation>
        </message>
        <message>
            <source>before an earlier text came back</source>
            <translation>до возвращения прежнего текста</translation>
        </message>
        <message>
            <source>before another program's changes came in</source>
            <translation>до изменений из другой программы</translation>
        </message>
        <message>
            <source>before its file was changed elsewhere</source>
            <translation>до изменения файла в другом месте</translation>
        </message>
        <message>
            <source>not saved, not wanted back</source>
            <translation>не сохранено и не понадобилось</translation>
        </message>
        <message>
            <source>moved to the trash</source>
            <translation>отправлено в корзину</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%Ln знак</numerusform>
                <numerusform>%Ln знака</numerusform>
                <numerusform>%Ln знаков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s) changed</source>
            <translation>
                <numerusform>изменён %Ln знак</numerusform>
                <numerusform>изменено %Ln знака</numerusform>
                <numerusform>изменено %Ln знаков</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <source>History of “%1”</source>
            <translation>История «%1»</translation>
        </message>
        <message>
            <source>Versions, the newest first</source>
            <translation>Версии, новые сверху</translation>
        </message>
        <message>
            <source>This version says what the note says now.</source>
            <translation>В этой версии то же, что в заметке сейчас.</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>Вернуть эту версию</translation>
        </message>
        <message>
            <source>Copy its text</source>
            <translation>Скопировать её текст</translation>
        </message>
        <message>
            <source>Nothing is kept of this note yet: versions are kept when it is saved.</source>
            <translation>От этой заметки пока ничего не хранится: версии остаются при сохранении.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Сейчас</translation>
        </message>
    </context>
    <context>
        <name>JoinDialog</name>
        <message>
            <source>Put both together</source>
            <translation>Соединить обе стороны</translation>
        </message>
        <message>
            <source>This is what both will say. Nothing was written yet.</source>
            <translation>Так будет и в заметке, и в посте. Пока ничего не записано.</translation>
        </message>
        <message>
            <source>What only one side changed is taken already. Where both changed the same place, choose: 1 takes the note’s words, 2 the channel’s, 3 both.</source>
            <translation>Что изменено только с одной стороны, уже взято. Где обе стороны изменили одно место, выберите: 1 — слова заметки, 2 — слова канала, 3 — и те и другие.</translation>
        </message>
        <message>
            <source>The channel is being read …</source>
            <translation>Канал читается…</translation>
        </message>
        <message>
            <source>In the note</source>
            <translation>В заметке</translation>
        </message>
        <message>
            <source>In the channel</source>
            <translation>В канале</translation>
        </message>
        <message>
            <source>Changed in the channel only: taken</source>
            <translation>Изменено только в канале: взято</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Nothing is written (Esc)</source>
            <translation>Ничего не записывать (Esc)</translation>
        </message>
        <message>
            <source>Look at the result</source>
            <translation>Посмотреть, что выйдет</translation>
        </message>
        <message>
            <source>See what note and post will say before anything is written</source>
            <translation>Посмотреть, что будет в заметке и в посте, прежде чем что-то записать</translation>
        </message>
    </context>
    <context>
        <name>KeyboardOverview</name>
        <message>
            <source>Keyboard overview</source>
            <translation>Обзор клавиш</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Печать…</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>Изменить клавиши…</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>Следующая вкладка</translation>
        </message>
        <message>
            <source>Previous tab</source>
            <translation>Предыдущая вкладка</translation>
        </message>
        <message>
            <source>Tab by its number</source>
            <translation>Вкладка по номеру</translation>
        </message>
        <message>
            <source>Last tab</source>
            <translation>Последняя вкладка</translation>
        </message>
        <message>
            <source>Tabs</source>
            <translation>Вкладки</translation>
        </message>
    </context>
    <context>
        <name>KeyboardPage</name>
        <message>
            <source>Take them</source>
            <translation>Забрать их</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>Без клавиш</translation>
        </message>
        <message>
            <source>Usual keys</source>
            <translation>Обычные клавиши</translation>
        </message>
        <message>
            <source>All usual keys</source>
            <translation>Все клавиши обычные</translation>
        </message>
        <message>
            <source>Choose a command, then press its new keys.</source>
            <translation>Выберите команду и нажмите её новые клавиши.</translation>
        </message>
        <message>
            <source>Keys of “%1”:</source>
            <translation>Клавиши для «%1»:</translation>
        </message>
        <message>
            <source>%1 types text: add Ctrl or Alt.</source>
            <translation>%1 печатает текст: добавьте Ctrl или Alt.</translation>
        </message>
        <message>
            <source>%1 turns to another tab, always.</source>
            <translation>%1 всегда переключает вкладки.</translation>
        </message>
        <message>
            <source>“%1” has %2.</source>
            <translation>%2 — у команды «%1».</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Команда</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Команды</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>Новые клавиши</translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message>
            <source>Stop and close</source>
            <translation>Остановить и закрыть</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>В пути</translation>
        </message>
        <message>
            <source>%1: not all of it has arrived yet.</source>
            <translation>%1: дошло ещё не всё.</translation>
        </message>
        <message>
            <source>What is there stays there. The rest is kept, and offered at the next start.</source>
            <translation>То, что уже там, останется. Остальное хранится и будет предложено при следующем запуске.</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Legend: %1</source>
            <translation>Обозначения: %1</translation>
        </message>
    </context>
    <context>
        <name>LineChart</name>
        <message>
            <source>%1 on %2</source>
            <translation>%1 на %2</translation>
        </message>
        <message>
            <source>%1 on %2, from %3 on %4</source>
            <translation>%1 на %2, с %3 по %4</translation>
        </message>
    </context>
    <context>
        <name>LinkForm</name>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Вставить</translation>
        </message>
        <message>
            <source>Remove link</source>
            <translation>Убрать ссылку</translation>
        </message>
        <message>
            <source>&amp;Words:</source>
            <translation>&amp;Слова:</translation>
        </message>
        <message>
            <source>&amp;Address:</source>
            <translation>&amp;Адрес:</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
    </context>
    <context>
        <name>LinkQuestion</name>
        <message>
            <source>Open link</source>
            <translation>Открыть ссылку</translation>
        </message>
        <message>
            <source>Open this address?</source>
            <translation>Открыть этот адрес?</translation>
        </message>
        <message>
            <source>Telegram would not open this address.</source>
            <translation>Telegram не открыл бы этот адрес.</translation>
        </message>
    </context>
    <context>
        <name>LinkSection</name>
        <message numerus="yes">
            <source>%n link(s), checked as far as can be told without opening them</source>
            <translation>
                <numerusform>%Ln ссылка, проверена, насколько можно не открывая</numerusform>
                <numerusform>%Ln ссылки, проверены, насколько можно не открывая</numerusform>
                <numerusform>%Ln ссылок, проверены, насколько можно не открывая</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %Ln</numerusform>
                <numerusform>и ещё %Ln</numerusform>
                <numerusform>и ещё %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Открыть %1</translation>
        </message>
    </context>
    <context>
        <name>LinksPage</name>
        <message>
            <source>1. https://youtu.be/…
Title of a talk https://rutube.ru/video/…</source>
            <translation>1. https://youtu.be/…
Название доклада https://rutube.ru/video/…</translation>
        </message>
        <message>
            <source>Links to recordings</source>
            <translation>Ссылки на записи</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>Строка %1: %2</translation>
        </message>
        <message>
            <source>nobody can tell whose %1 is. Copy it into the row of its note.</source>
            <translation>неизвестно, к чему относится %1. Скопируйте её в строку нужной заметки.</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… и ещё %Ln</numerusform>
                <numerusform>… и ещё %Ln</numerusform>
                <numerusform>… и ещё %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) get something new; it is shown in bold.</source>
            <translation>
                <numerusform>%Ln заметка получит новое; оно показано полужирным.</numerusform>
                <numerusform>%Ln заметки получат новое; оно показано полужирным.</numerusform>
                <numerusform>%Ln заметок получат новое; оно показано полужирным.</numerusform>
            </translation>
        </message>
        <message>
            <source>Notes and their recordings</source>
            <translation>Заметки и их записи</translation>
        </message>
        <message>
            <source>&amp;Links to YouTube, RUTUBE and VK Video, with the talks' titles or numbers if you have them:</source>
            <translation>&amp;Ссылки на YouTube, RUTUBE и VK Видео, если есть — с названиями или номерами докладов:</translation>
        </message>
        <message>
            <source>They &amp;go to:</source>
            <translation>К&amp;уда они попадут:</translation>
        </message>
    </context>
    <context>
        <name>LogDialog</name>
        <message>
            <source>Log</source>
            <translation>Журнал</translation>
        </message>
        <message>
            <source>Only &amp;troubles</source>
            <translation>Только &amp;неполадки</translation>
        </message>
        <message>
            <source>Nothing is in the log yet.</source>
            <translation>В журнале пока ничего нет.</translation>
        </message>
        <message>
            <source>Show lines with these words</source>
            <translation>Показывать строки с этими словами</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Отбор</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Скопировать</translation>
        </message>
        <message>
            <source>Open the folder of the log</source>
            <translation>Открыть папку журнала</translation>
        </message>
    </context>
    <context>
        <name>Losing</name>
        <message>
            <source>Not saved</source>
            <translation>Не сохранено</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) could not be saved: %1.</source>
            <translation>
                <numerusform>%Ln заметку не удалось сохранить: %1.</numerusform>
                <numerusform>%Ln заметки не удалось сохранить: %1.</numerusform>
                <numerusform>%Ln заметок не удалось сохранить: %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Close anyway? What was typed since the last save is kept and offered at the next start.</source>
            <translation>Всё равно закрыть? Набранное после последнего сохранения хранится и будет предложено при следующем запуске.</translation>
        </message>
        <message>
            <source>Close all the same</source>
            <translation>Всё равно закрыть</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Open &amp;recent</source>
            <translation>Открыть &amp;недавние</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Инструменты</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>Make a note, a conference or a month</source>
            <translation>Создать заметку, конференцию или месяц</translation>
        </message>
    </context>
    <context>
        <name>MarkdownEdit</name>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Write…</source>
            <translation>Пишите…</translation>
        </message>
    </context>
    <context>
        <name>MessageSection</name>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%Ln сообщение</numerusform>
                <numerusform>%Ln сообщения</numerusform>
                <numerusform>%Ln сообщений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%Ln файл</numerusform>
                <numerusform>%Ln файла</numerusform>
                <numerusform>%Ln файлов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %Ln</numerusform>
                <numerusform>и ещё %Ln</numerusform>
                <numerusform>и ещё %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>Text with the card of a link</source>
            <translation>Текст с карточкой ссылки</translation>
        </message>
        <message numerus="yes">
            <source>Album of %n, with its caption</source>
            <translation>
                <numerusform>Альбом из %Ln, с подписью</numerusform>
                <numerusform>Альбом из %Ln, с подписью</numerusform>
                <numerusform>Альбом из %Ln, с подписью</numerusform>
            </translation>
        </message>
        <message>
            <source>One file, with its caption</source>
            <translation>Один файл, с подписью</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Статья</translation>
        </message>
        <message>
            <source>Silent: no sound on subscribers' phones</source>
            <translation>Без звука на телефонах подписчиков</translation>
        </message>
        <message>
            <source>Will be pinned</source>
            <translation>Будет закреплено</translation>
        </message>
        <message>
            <source>Each message answers the one before</source>
            <translation>Каждое сообщение отвечает предыдущему</translation>
        </message>
        <message>
            <source>Sent as %1</source>
            <translation>Отправляется как %1</translation>
        </message>
    </context>
    <context>
        <name>MomentField</name>
        <message>
            <source>for example: tomorrow at 10:00</source>
            <translation>например: завтра в 10:00</translation>
        </message>
    </context>
    <context>
        <name>MonthWizard</name>
        <message>
            <source>New month</source>
            <translation>Новый месяц</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>One &amp;note</source>
            <translation>Одна &amp;заметка</translation>
        </message>
        <message>
            <source>A &amp;folder of notes, for a series of posts</source>
            <translation>&amp;Папка заметок, для серии постов</translation>
        </message>
        <message>
            <source>Last month's post</source>
            <translation>Пост прошлого месяца</translation>
        </message>
        <message>
            <source>There is no earlier month.</source>
            <translation>Более раннего месяца нет.</translation>
        </message>
        <message>
            <source>&amp;Promised there and not kept; what is ticked is taken over as an open task:</source>
            <translation>&amp;Обещано там и не сделано; отмеченное перейдёт сюда открытой задачей:</translation>
        </message>
        <message>
            <source>Nothing there was promised and left open.</source>
            <translation>Невыполненных обещаний там нет.</translation>
        </message>
        <message>
            <source>&amp;Month:</source>
            <translation>&amp;Месяц:</translation>
        </message>
        <message>
            <source>Every month has its dev-log.</source>
            <translation>Дев-лог есть у каждого месяца.</translation>
        </message>
        <message>
            <source>It becomes</source>
            <translation>Получится</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Разделы</translation>
        </message>
        <message>
            <source>The template has none.</source>
            <translation>В шаблоне их нет.</translation>
        </message>
        <message>
            <source>Promises of last month</source>
            <translation>Обещания прошлого месяца</translation>
        </message>
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>Folder:</source>
            <translation>Папка:</translation>
        </message>
    </context>
    <context>
        <name>NewPostDialog</name>
        <message>
            <source>Title:</source>
            <translation>Заголовок:</translation>
        </message>
    </context>
    <context>
        <name>NewTalkDialog</name>
        <message>
            <source>Talk:</source>
            <translation>Доклад:</translation>
        </message>
        <message>
            <source>Speaker:</source>
            <translation>Докладчик:</translation>
        </message>
        <message>
            <source>Conference:</source>
            <translation>Конференция:</translation>
        </message>
    </context>
    <context>
        <name>NoticeCard</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Open note</source>
            <translation>Открыть заметку</translation>
        </message>
        <message>
            <source>Show post</source>
            <translation>Показать пост</translation>
        </message>
    </context>
    <context>
        <name>NoticeStack</name>
        <message>
            <source>Notices</source>
            <translation>Извещения</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>%1 is not there any more.</source>
            <translation>%1 больше нет.</translation>
        </message>
        <message>
            <source>Went out in %1 at %2.</source>
            <translation>Вышло в %1: %2.</translation>
        </message>
        <message>
            <source>Somebody moved it in the queue of %1: now %2.</source>
            <translation>Кто-то переставил это в очереди %1: теперь %2.</translation>
        </message>
        <message>
            <source>Somebody changed it in %1.</source>
            <translation>Кто-то изменил это в %1.</translation>
        </message>
        <message>
            <source>Reads in %1 as it was published again.</source>
            <translation>В %1 снова так, как было опубликовано.</translation>
        </message>
        <message>
            <source>Somebody deleted it in %1.</source>
            <translation>Кто-то удалил это в %1.</translation>
        </message>
        <message>
            <source>Still waits in the queue of %1; its time was %2.</source>
            <translation>Всё ещё ждёт в очереди %1; время было %2.</translation>
        </message>
        <message>
            <source>Went out in %1 at %2, on this computer only.</source>
            <translation>Вышло в %1: %2, только на этом компьютере.</translation>
        </message>
        <message>
            <source>A scheduled post did not go out</source>
            <translation>Запланированный пост не вышел</translation>
        </message>
        <message>
            <source>No Devlog ran at its time. Above the text you decide about it.</source>
            <translation>В его время Devlog не был запущен. Решите над текстом, что с ним делать.</translation>
        </message>
    </context>
    <context>
        <name>NoticesDialog</name>
        <message>
            <source>Notices</source>
            <translation>Извещения</translation>
        </message>
        <message>
            <source>Nothing happened yet. Here stands what became of scheduled posts: that one went out, was changed or deleted by somebody, or could not leave.</source>
            <translation>Пока ничего не произошло. Здесь будет видно, что стало с запланированными постами: вышли, были кем-то изменены или удалены, не смогли уйти.</translation>
        </message>
        <message>
            <source>&amp;Open note</source>
            <translation>&amp;Открыть заметку</translation>
        </message>
        <message>
            <source>&amp;Show post</source>
            <translation>&amp;Показать пост</translation>
        </message>
        <message>
            <source>&amp;Clear the list</source>
            <translation>О&amp;чистить список</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
    </context>
    <context>
        <name>NumbersView</name>
        <message>
            <source>Views</source>
            <translation>Просмотры</translation>
        </message>
        <message>
            <source>Forwards</source>
            <translation>Пересылки</translation>
        </message>
        <message>
            <source>Reactions</source>
            <translation>Реакции</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Комментарии</translation>
        </message>
        <message>
            <source>Message whose numbers are shown</source>
            <translation>Сообщение, числа которого показаны</translation>
        </message>
        <message>
            <source>Measure now</source>
            <translation>Измерить сейчас</translation>
        </message>
        <message>
            <source>Message %1</source>
            <translation>Сообщение %1</translation>
        </message>
        <message>
            <source>The channel does not tell this.</source>
            <translation>Канал этого не сообщает.</translation>
        </message>
        <message>
            <source>Reactions: %1</source>
            <translation>Реакции: %1</translation>
        </message>
        <message>
            <source>Changed last on %1</source>
            <translation>Последнее изменение: %1</translation>
        </message>
        <message>
            <source>A channel on this computer only has no readers to count.</source>
            <translation>У канала только на этом компьютере нет читателей, считать некого.</translation>
        </message>
        <message>
            <source>It was never counted.</source>
            <translation>Ни разу не измерялось.</translation>
        </message>
        <message>
            <source>Not counted yet.</source>
            <translation>Ещё не измерено.</translation>
        </message>
    </context>
    <context>
        <name>Offer</name>
        <message>
            <source>Looking for suggestions…</source>
            <translation>Подбираем варианты…</translation>
        </message>
        <message>
            <source>Add “%1” to the team's words</source>
            <translation>Добавить «%1» в слова команды</translation>
        </message>
        <message>
            <source>Ignore until Devlog is closed</source>
            <translation>Пропускать до закрытия Devlog</translation>
        </message>
        <message>
            <source>No suggestions</source>
            <translation>Вариантов нет</translation>
        </message>
    </context>
    <context>
        <name>OutcomeBars</name>
        <message>
            <source>Copy link</source>
            <translation>Скопировать ссылку</translation>
        </message>
        <message>
            <source>Open in Telegram</source>
            <translation>Открыть в Telegram</translation>
        </message>
        <message>
            <source>Show channel</source>
            <translation>Показать канал</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>Войти…</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>What is missing is sent, nothing comes twice</source>
            <translation>Уйдёт недостающее, ничего не придёт дважды</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Отозвать</translation>
        </message>
        <message>
            <source>What is there already is deleted from the channel</source>
            <translation>То, что уже есть, удаляется из канала</translation>
        </message>
        <message>
            <source>It goes out on {time}.</source>
            <translation>Выйдет {time}.</translation>
        </message>
        <message>
            <source>It is on this computer only.</source>
            <translation>Это только на этом компьютере.</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Остановлено.</translation>
        </message>
        <message>
            <source>Stopped: nothing of “%1” has left.</source>
            <translation>Остановлено: из «%1» ничего не ушло.</translation>
        </message>
        <message>
            <source>%1 of %2 messages are there.</source>
            <translation>На месте %1 из %2 сообщений.</translation>
        </message>
        <message>
            <source>Whether one more arrived is not known; it does not come twice.</source>
            <translation>Дошло ли ещё одно, неизвестно; дважды оно не придёт.</translation>
        </message>
    </context>
    <context>
        <name>OutlinePane</name>
        <message>
            <source>Outline</source>
            <translation>Структура</translation>
        </message>
        <message>
            <source>Headings (lines with #) will stand here.</source>
            <translation>Здесь будут заголовки (строки с #).</translation>
        </message>
    </context>
    <context>
        <name>OutlineTree</name>
        <message>
            <source>Outline</source>
            <translation>Структура</translation>
        </message>
        <message>
            <source>(no title)</source>
            <translation>(без названия)</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>A few letters of a command</source>
            <translation>Несколько букв команды</translation>
        </message>
        <message>
            <source>All commands</source>
            <translation>Все команды</translation>
        </message>
        <message>
            <source>once a folder is open</source>
            <translation>когда открыта папка</translation>
        </message>
        <message>
            <source>once a note is open</source>
            <translation>когда открыта заметка</translation>
        </message>
        <message>
            <source>on the writing page</source>
            <translation>на странице «Письмо»</translation>
        </message>
    </context>
    <context>
        <name>PaneNotices</name>
        <message>
            <source>What you typed since the last save is dropped</source>
            <translation>Набранное после последнего сохранения пропадёт</translation>
        </message>
        <message>
            <source>Yours is saved, theirs is kept beside it as a copy</source>
            <translation>Ваше сохранится, чужое останется рядом копией</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Сравнить</translation>
        </message>
        <message>
            <source>Load theirs</source>
            <translation>Взять чужое</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Оставить моё</translation>
        </message>
        <message>
            <source>Save it again</source>
            <translation>Сохранить заново</translation>
        </message>
        <message>
            <source>Save as a copy</source>
            <translation>Сохранить копией</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Попробовать ещё раз</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>Front matter, line %1: </source>
            <translation>Свойства, строка %1: </translation>
        </message>
        <message>
            <source>Another program changed this note where you did. Nothing is written until you have chosen.</source>
            <translation>Другая программа изменила заметку там же, где вы. Пока вы не выберете, ничего не записывается.</translation>
        </message>
        <message>
            <source>The file of this note is gone: deleted or moved by another program. Your text is kept here.</source>
            <translation>Файла этой заметки нет: другая программа удалила или перенесла его. Ваш текст сохранён здесь.</translation>
        </message>
        <message>
            <source>Another program changed this note's file. %1 Your text is kept here.</source>
            <translation>Другая программа изменила файл этой заметки. %1 Ваш текст сохранён здесь.</translation>
        </message>
        <message>
            <source>Not saved: %1 Your text is kept here, and in the journal.</source>
            <translation>Не сохранено: %1 Ваш текст хранится здесь и в журнале.</translation>
        </message>
        <message>
            <source>The journal is in %1; what is in it is offered at the next start.</source>
            <translation>Журнал лежит в %1; то, что в нём есть, будет предложено при следующем запуске.</translation>
        </message>
        <message>
            <source>Some characters of this note cannot be kept by an editor: it is read-only.</source>
            <translation>Некоторые символы этой заметки редактор не может сохранить: она открыта только для чтения.</translation>
        </message>
    </context>
    <context>
        <name>Passphrase</name>
        <message>
            <source>Keep</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Разблокировать</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message>
            <source>There is no keyring here to keep sessions in, so a file keeps them, sealed with a passphrase that you choose. Devlog asks for it once each time it runs. Nobody can restore it.</source>
            <translation>Связки ключей для сеансов здесь нет, поэтому они хранятся в файле, запечатанном вашей парольной фразой. Devlog спрашивает её один раз за запуск. Восстановить её не сможет никто.</translation>
        </message>
        <message>
            <source>The file that keeps your sessions is sealed with a passphrase.</source>
            <translation>Файл с вашими сеансами запечатан парольной фразой.</translation>
        </message>
        <message>
            <source>Passphrase:</source>
            <translation>Парольная фраза:</translation>
        </message>
        <message>
            <source>The same again:</source>
            <translation>Ещё раз:</translation>
        </message>
    </context>
    <context>
        <name>PasswordPage</name>
        <message>
            <source>Password:</source>
            <translation>Пароль:</translation>
        </message>
        <message>
            <source>This account is protected by a password of its own.</source>
            <translation>Этот аккаунт защищён собственным паролем.</translation>
        </message>
        <message>
            <source>Your hint: {hint}</source>
            <translation>Ваша подсказка: {hint}</translation>
        </message>
    </context>
    <context>
        <name>PhonePage</name>
        <message>
            <source>Telegram sends a code to the account with this number.</source>
            <translation>Telegram отправит код в аккаунт с этим номером.</translation>
        </message>
        <message>
            <source>Phone number:</source>
            <translation>Номер телефона:</translation>
        </message>
    </context>
    <context>
        <name>PinnedBar</name>
        <message>
            <source>Pinned: %1</source>
            <translation>Закреплено: %1</translation>
        </message>
        <message>
            <source>Pinned message</source>
            <translation>Закреплённое сообщение</translation>
        </message>
    </context>
    <context>
        <name>PlanForm</name>
        <message>
            <source>When:</source>
            <translation>Когда:</translation>
        </message>
        <message>
            <source>tomorrow at 10:00</source>
            <translation>завтра в 10:00</translation>
        </message>
        <message>
            <source>A time, in words or numbers: “tomorrow at 10:00”, “2026-11-24 10:00”.</source>
            <translation>Время словами или цифрами: «завтра в 10:00», «2026-11-24 10:00».</translation>
        </message>
        <message>
            <source>Remember this plan</source>
            <translation>Запомнить этот план</translation>
        </message>
        <message>
            <source>Write it into the file of the conference or the month</source>
            <translation>Записать его в файл конференции или месяца</translation>
        </message>
    </context>
    <context>
        <name>PostChanges</name>
        <message numerus="yes">
            <source>Delete %n message(s) from %1?</source>
            <translation>
                <numerusform>Удалить %Ln сообщение из %1?</numerusform>
                <numerusform>Удалить %Ln сообщения из %1?</numerusform>
                <numerusform>Удалить %Ln сообщений из %1?</numerusform>
            </translation>
        </message>
        <message>
            <source>The note stays, and so does the memory that it was published.</source>
            <translation>Заметка останется, и останется память о том, что она публиковалась.</translation>
        </message>
        <message>
            <source>Views, reactions and comments go with them; this cannot be undone in Telegram.</source>
            <translation>Вместе с ними пропадут просмотры, реакции и комментарии; в Telegram этого не отменить.</translation>
        </message>
        <message numerus="yes">
            <source>Links in %n note(s) break: %1.</source>
            <translation>
                <numerusform>Перестанут работать ссылки в %Ln заметке: %1.</numerusform>
                <numerusform>Перестанут работать ссылки в %Ln заметках: %1.</numerusform>
                <numerusform>Перестанут работать ссылки в %Ln заметках: %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Отозвать</translation>
        </message>
        <message>
            <source>Preparing …</source>
            <translation>Готовим…</translation>
        </message>
        <message>
            <source>The note says what the channel says. Undo in the note brings the old text back.</source>
            <translation>В заметке теперь то же, что в канале. Отмена в заметке вернёт прежний текст.</translation>
        </message>
        <message>
            <source>The channel is being read …</source>
            <translation>Канал читается…</translation>
        </message>
    </context>
    <context>
        <name>PostDesk</name>
        <message>
            <source>Copied: paste it into Telegram.</source>
            <translation>Скопировано: вставьте в Telegram.</translation>
        </message>
    </context>
    <context>
        <name>PostHeader</name>
        <message>
            <source>Channel whose post is shown</source>
            <translation>Канал, пост которого показан</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Скопировать ссылку</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Open the post, or copy its other address</source>
            <translation>Открыть пост или скопировать другой его адрес</translation>
        </message>
        <message>
            <source>Copy for Telegram</source>
            <translation>Скопировать для Telegram</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Отозвать…</translation>
        </message>
        <message>
            <source>pinned there</source>
            <translation>закреплено там</translation>
        </message>
        <message>
            <source>Open on %1</source>
            <translation>Открыть на %1</translation>
        </message>
        <message>
            <source>Copy the address on %1</source>
            <translation>Скопировать адрес на %1</translation>
        </message>
    </context>
    <context>
        <name>PostPage</name>
        <message>
            <source>Post page</source>
            <translation>Страница поста</translation>
        </message>
        <message>
            <source>Note and post</source>
            <translation>Заметка и пост</translation>
        </message>
        <message>
            <source>Revisions</source>
            <translation>Версии</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Числа</translation>
        </message>
        <message>
            <source>Pass it on</source>
            <translation>Рассказать о посте</translation>
        </message>
        <message>
            <source>Open a note to see what became of its post.</source>
            <translation>Откройте заметку, чтобы увидеть, что стало с её постом.</translation>
        </message>
        <message>
            <source>This note was not published yet.</source>
            <translation>Эта заметка ещё не опубликована.</translation>
        </message>
        <message>
            <source>Something is on its way already.</source>
            <translation>Уже что-то выполняется.</translation>
        </message>
        <message>
            <source>The post was withdrawn: there is nothing to compare. The note can be published again.</source>
            <translation>Пост отозван: сравнивать не с чем. Заметку можно опубликовать снова.</translation>
        </message>
        <message>
            <source>The post was deleted by somebody else; the note is as it was, and can be published again.</source>
            <translation>Пост удалил кто-то другой; заметка осталась как была, её можно опубликовать снова.</translation>
        </message>
        <message>
            <source>The channel is being read.</source>
            <translation>Канал читается.</translation>
        </message>
        <message>
            <source>The note is in no channel.</source>
            <translation>Заметки нет ни в одном канале.</translation>
        </message>
        <message>
            <source>The post is not there any more.</source>
            <translation>Поста там больше нет.</translation>
        </message>
        <message>
            <source>Note and post say the same.</source>
            <translation>В заметке и в посте одно и то же.</translation>
        </message>
        <message>
            <source>The channel has to be read first.</source>
            <translation>Сначала надо прочитать канал.</translation>
        </message>
        <message>
            <source>Nobody changed the post in its channel.</source>
            <translation>В канале пост никто не менял.</translation>
        </message>
        <message>
            <source>A channel on this computer only has no readers to count.</source>
            <translation>У канала только на этом компьютере нет читателей, считать некого.</translation>
        </message>
        <message>
            <source>The post is not out yet.</source>
            <translation>Пост ещё не вышел.</translation>
        </message>
        <message>
            <source>%1, on this computer only</source>
            <translation>%1, только на этом компьютере</translation>
        </message>
        <message>
            <source>your Saved Messages</source>
            <translation>ваше «Избранное»</translation>
        </message>
        <message>
            <source>In %1, since %2.</source>
            <translation>В %1, с %2.</translation>
        </message>
        <message>
            <source>Waits in the queue of %1 for %2.</source>
            <translation>Ждёт в очереди %1: %2.</translation>
        </message>
        <message>
            <source>Withdrawn from %1 on %2.</source>
            <translation>Отозвано из %1: %2.</translation>
        </message>
        <message>
            <source>Deleted in %1 by somebody else; found on %2.</source>
            <translation>Удалено в %1 кем-то другим; обнаружено %2.</translation>
        </message>
        <message>
            <source>Message %1</source>
            <translation>Сообщение %1</translation>
        </message>
        <message>
            <source>Messages %1</source>
            <translation>Сообщения %1</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) deleted there</source>
            <translation>
                <numerusform>там удалено %Ln сообщение</numerusform>
                <numerusform>там удалены %Ln сообщения</numerusform>
                <numerusform>там удалено %Ln сообщений</numerusform>
            </translation>
        </message>
        <message>
            <source>sent to be pinned</source>
            <translation>отправлено закреплённым</translation>
        </message>
        <message>
            <source>without a sound</source>
            <translation>без звука</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Опубликовано</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>Запланировано</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Обновлено</translation>
        </message>
        <message>
            <source>Came out of the queue</source>
            <translation>Вышло из очереди</translation>
        </message>
        <message>
            <source>Moved to another time</source>
            <translation>Перенесено на другое время</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Отозвано</translation>
        </message>
        <message>
            <source>Found deleted in Telegram</source>
            <translation>Обнаружено удаление в Telegram</translation>
        </message>
        <message>
            <source>Found changed in Telegram</source>
            <translation>Обнаружено изменение в Telegram</translation>
        </message>
        <message>
            <source>Found there, already published</source>
            <translation>Найдено там, уже опубликованное</translation>
        </message>
        <message>
            <source>A link was filled in</source>
            <translation>Заполнена ссылка</translation>
        </message>
        <message>
            <source>Links in the note followed another note’s name</source>
            <translation>Поправлены ссылки: другая заметка называется иначе</translation>
        </message>
        <message>
            <source>The list of posts was brought up to date</source>
            <translation>Обновлён список постов</translation>
        </message>
        <message>
            <source>The recording was added</source>
            <translation>Добавлена запись</translation>
        </message>
        <message>
            <source>Taken into the note from Telegram</source>
            <translation>Перенесено в заметку из Telegram</translation>
        </message>
        <message>
            <source>In %1, since %2</source>
            <translation>В %1, с %2</translation>
        </message>
        <message>
            <source>Waits in %1 for %2</source>
            <translation>Ждёт в %1: %2</translation>
        </message>
        <message>
            <source>Withdrawn from %1</source>
            <translation>Отозвано из %1</translation>
        </message>
        <message>
            <source>Deleted in %1 by somebody else</source>
            <translation>Удалено в %1 кем-то другим</translation>
        </message>
        <message numerus="yes">
            <source>%Ln view(s)</source>
            <translation>
                <numerusform>%Ln просмотр</numerusform>
                <numerusform>%Ln просмотра</numerusform>
                <numerusform>%Ln просмотров</numerusform>
            </translation>
        </message>
        <message>
            <source>the note was changed</source>
            <translation>заметка изменилась</translation>
        </message>
        <message>
            <source>changed in Telegram</source>
            <translation>изменён в Telegram</translation>
        </message>
    </context>
    <context>
        <name>PostStrip</name>
        <message>
            <source>Update…</source>
            <translation>Обновить…</translation>
        </message>
        <message>
            <source>Make the post say what the note says</source>
            <translation>Сделать пост таким же, как заметка</translation>
        </message>
        <message>
            <source>Post page</source>
            <translation>Страница поста</translation>
        </message>
        <message>
            <source>The note's post</source>
            <translation>Пост этой заметки</translation>
        </message>
    </context>
    <context>
        <name>PostsPage</name>
        <message>
            <source>The posts are being looked at …</source>
            <translation>Смотрим на посты…</translation>
        </message>
        <message>
            <source>Posts that would change</source>
            <translation>Посты, которые изменятся</translation>
        </message>
        <message>
            <source>Posts that were updated</source>
            <translation>Обновлённые посты</translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) would change. What is ticked is updated.</source>
            <translation>
                <numerusform>Изменится %Ln пост. Обновится отмеченное.</numerusform>
                <numerusform>Изменятся %Ln поста. Обновится отмеченное.</numerusform>
                <numerusform>Изменятся %Ln постов. Обновится отмеченное.</numerusform>
            </translation>
        </message>
        <message>
            <source>No post of these notes would change.</source>
            <translation>Ни один пост этих заметок не изменится.</translation>
        </message>
        <message>
            <source>%1 — updated</source>
            <translation>%1 — обновлено</translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) updated; not all could be:</source>
            <translation>
                <numerusform>Обновлён %Ln пост; получилось не всё:</numerusform>
                <numerusform>Обновлены %Ln поста; получилось не всё:</numerusform>
                <numerusform>Обновлено %Ln постов; получилось не всё:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) updated.</source>
            <translation>
                <numerusform>Обновлён %Ln пост.</numerusform>
                <numerusform>Обновлены %Ln поста.</numerusform>
                <numerusform>Обновлено %Ln постов.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, on this computer only</source>
            <translation>%1, только на этом компьютере</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Сейчас</translation>
        </message>
        <message>
            <source>After the update</source>
            <translation>После обновления</translation>
        </message>
        <message>
            <source>Telegram takes no such edit of this post: it can only be published anew, from its own page.</source>
            <translation>Telegram не принимает такую правку этого поста: его можно лишь опубликовать заново, с его страницы.</translation>
        </message>
        <message>
            <source>Somebody has changed this post in the channel; tick it to write over what they wrote.</source>
            <translation>Кто-то изменил этот пост в канале; отметьте его, чтобы записать поверх.</translation>
        </message>
    </context>
    <context>
        <name>PreflightPage</name>
        <message>
            <source>Take this time</source>
            <translation>Взять это время</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Скопировать ссылку</translation>
        </message>
        <message>
            <source>Open in Telegram</source>
            <translation>Открыть в Telegram</translation>
        </message>
        <message>
            <source>Show channel</source>
            <translation>Показать канал</translation>
        </message>
        <message>
            <source>The note has changed: this is the post as it is now.</source>
            <translation>Заметка изменилась: это пост, какой он сейчас.</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s); choose one to go to its line</source>
            <translation>
                <numerusform>%Ln проблема; выберите, чтобы перейти к строке</numerusform>
                <numerusform>%Ln проблемы; выберите, чтобы перейти к строке</numerusform>
                <numerusform>%Ln проблем; выберите, чтобы перейти к строке</numerusform>
            </translation>
        </message>
        <message>
            <source>devlog.yaml calls this channel %1, Telegram calls it %2 now. Is it the one you mean?</source>
            <translation>В devlog.yaml этот канал называется %1, а в Telegram теперь %2. Это тот самый?</translation>
        </message>
        <message>
            <source>This note waits in the queue of this channel already, for %1.</source>
            <translation>Эта заметка уже ждёт в очереди этого канала: %1.</translation>
        </message>
        <message>
            <source>This note is in this channel already, since %1.</source>
            <translation>Эта заметка уже есть в этом канале, с %1.</translation>
        </message>
        <message>
            <source>Nothing would be sent: the post is the same.</source>
            <translation>Ничего не уйдёт: пост тот же самый.</translation>
        </message>
        <message>
            <source>The post has changed since: you will be asked before a second one is made.</source>
            <translation>Пост с тех пор изменился: прежде чем сделать второй, вас спросят.</translation>
        </message>
        <message>
            <source>The note is planned for %1.</source>
            <translation>Заметка задумана на %1.</translation>
        </message>
        <message>
            <source>Rehearsed in %1: this is the same post, word for word.</source>
            <translation>Отрепетировано в %1: это тот же пост, слово в слово.</translation>
        </message>
        <message>
            <source>Rehearsed in %1. Here the post differs from that:</source>
            <translation>Отрепетировано в %1. Здесь пост отличается:</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %Ln</numerusform>
                <numerusform>и ещё %Ln</numerusform>
                <numerusform>и ещё %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>in how it looks or is sent</source>
            <translation>видом или способом отправки</translation>
        </message>
        <message>
            <source>Channel:</source>
            <translation>Канал:</translation>
        </message>
        <message>
            <source>When:</source>
            <translation>Когда:</translation>
        </message>
        <message>
            <source>What is sent</source>
            <translation>Что уходит</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Scheduled for %1</source>
            <translation>Запланировано на %1</translation>
        </message>
        <message>
            <source>caption %1 / %2</source>
            <translation>подпись %1 / %2</translation>
        </message>
        <message>
            <source>article %1 / %2</source>
            <translation>статья %1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%n too many</source>
            <translation>
                <numerusform>лишний %Ln знак</numerusform>
                <numerusform>лишних %Ln знака</numerusform>
                <numerusform>лишних %Ln знаков</numerusform>
            </translation>
        </message>
        <message>
            <source>split here: a message holds 100 styled places</source>
            <translation>разделено здесь: в сообщении не больше 100 оформленных мест</translation>
        </message>
        <message>
            <source>split here: a message holds %1</source>
            <translation>разделено здесь: сообщение вмещает %1</translation>
        </message>
        <message>
            <source>split here: a caption holds %1</source>
            <translation>разделено здесь: подпись вмещает %1</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Сообщение</translation>
        </message>
        <message>
            <source>Message {number} of {of}</source>
            <translation>Сообщение {number} из {of}</translation>
        </message>
        <message>
            <source>File not found</source>
            <translation>Файл не найден</translation>
        </message>
        <message>
            <source>Outside the workspace: not opened</source>
            <translation>Вне рабочей папки: не открыт</translation>
        </message>
        <message>
            <source>Telegram will load it from</source>
            <translation>Telegram загрузит это с</translation>
        </message>
        <message>
            <source>Not a picture that can be shown</source>
            <translation>Такую картинку показать нельзя</translation>
        </message>
        <message>
            <source>Telegram adds the page’s title and picture here</source>
            <translation>Telegram добавит сюда заголовок и картинку страницы</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Видео</translation>
        </message>
        <message>
            <source>Video: %1</source>
            <translation>Видео: %1</translation>
        </message>
        <message>
            <source>Picture: %1</source>
            <translation>Картинка: %1</translation>
        </message>
    </context>
    <context>
        <name>PreviewPane</name>
        <message>
            <source>Preview</source>
            <translation>Предпросмотр</translation>
        </message>
        <message>
            <source>No post can be made of this note</source>
            <translation>Из этой заметки пост не получается</translation>
        </message>
        <message>
            <source>as subscribers will see it</source>
            <translation>как увидят подписчики</translation>
        </message>
        <message>
            <source>The post is being made …</source>
            <translation>Пост готовится…</translation>
        </message>
        <message>
            <source>Open a note to see its post</source>
            <translation>Откройте заметку</translation>
        </message>
    </context>
    <context>
        <name>ProblemView</name>
        <message>
            <source>Problems</source>
            <translation>Проблемы</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>Error</source>
            <translation>Ошибка</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Предупреждение</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Замечание</translation>
        </message>
        <message>
            <source>Line {line}:</source>
            <translation>Строка {line}:</translation>
        </message>
    </context>
    <context>
        <name>ProblemsPane</name>
        <message>
            <source>Length and problems</source>
            <translation>Длина и проблемы</translation>
        </message>
        <message>
            <source>As Telegram counts: an emoji is two characters or more.</source>
            <translation>Как считает Telegram: эмодзи занимает два знака или больше.</translation>
        </message>
        <message>
            <source>Nothing to publish</source>
            <translation>Публиковать нечего</translation>
        </message>
        <message>
            <source>{count} messages:</source>
            <translation>сообщений: {count}:</translation>
        </message>
        <message>
            <source>errors: {count}</source>
            <translation>ошибок: {count}</translation>
        </message>
        <message>
            <source>warnings: {count}</source>
            <translation>предупреждений: {count}</translation>
        </message>
        <message>
            <source>notes: {count}</source>
            <translation>замечаний: {count}</translation>
        </message>
        <message>
            <source>no problems</source>
            <translation>проблем нет</translation>
        </message>
    </context>
    <context>
        <name>ProfilePage</name>
        <message>
            <source>&amp;Check</source>
            <translation>&amp;Проверить</translation>
        </message>
        <message>
            <source>Ask Telegram what this channel is, and whether the account may post there</source>
            <translation>Спросить Telegram, что это за канал и можно ли аккаунту там публиковать</translation>
        </message>
        <message>
            <source>Make &amp;default</source>
            <translation>Сделать &amp;основным</translation>
        </message>
        <message>
            <source>Notes that name no channel go there</source>
            <translation>Туда идут заметки, которые не называют канал</translation>
        </message>
        <message>
            <source>What its posts have in common</source>
            <translation>Общее для его постов</translation>
        </message>
        <message>
            <source>Is the default</source>
            <translation>Основной</translation>
        </message>
        <message numerus="yes">
            <source>%Ln subscriber(s)</source>
            <translation>
                <numerusform>%Ln подписчик</numerusform>
                <numerusform>%Ln подписчика</numerusform>
                <numerusform>%Ln подписчиков</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 may not post there.</source>
            <translation>%1 не может там публиковать.</translation>
        </message>
        <message>
            <source>You may post there as %1; scheduled posts wait on this computer.</source>
            <translation>Вы можете там публиковать как %1; запланированные посты ждут на этом компьютере.</translation>
        </message>
        <message>
            <source>You may post there as %1.</source>
            <translation>Вы можете там публиковать как %1.</translation>
        </message>
        <message>
            <source>A message holds %1 characters.</source>
            <translation>В сообщении помещается знаков: %1.</translation>
        </message>
        <message>
            <source>@name, https://t.me/name or the channel's number</source>
            <translation>@имя, https://t.me/имя или номер канала</translation>
        </message>
        <message>
            <source>Address:</source>
            <translation>Адрес:</translation>
        </message>
        <message>
            <source>Account:</source>
            <translation>Аккаунт:</translation>
        </message>
        <message>
            <source>What for:</source>
            <translation>Для чего:</translation>
        </message>
        <message>
            <source>Colour:</source>
            <translation>Цвет:</translation>
        </message>
        <message>
            <source>Above each post:</source>
            <translation>Над каждым постом:</translation>
        </message>
        <message>
            <source>Below each post:</source>
            <translation>Под каждым постом:</translation>
        </message>
        <message>
            <source>for subscribers</source>
            <translation>для подписчиков</translation>
        </message>
        <message>
            <source>for tests</source>
            <translation>для проб</translation>
        </message>
        <message>
            <source>%1 — there is no such snippet</source>
            <translation>%1 — такой вставки нет</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ничего</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>A post is on its way: the other language comes with the next start.</source>
            <translation>Пост ещё отправляется: другой язык появится при следующем запуске.</translation>
        </message>
    </context>
    <context>
        <name>ProgramCommands</name>
        <message>
            <source>Open a folder of notes</source>
            <translation>Открыть папку с заметками</translation>
        </message>
        <message>
            <source>Accounts and proxy…</source>
            <translation>Аккаунты и прокси…</translation>
        </message>
    </context>
    <context>
        <name>ProgramKeyPage</name>
        <message>
            <source>Open {address} and sign in with your phone number. The code comes as a message inside Telegram.</source>
            <translation>Откройте {address} и войдите по своему номеру телефона. Код придёт сообщением внутри Telegram.</translation>
        </message>
        <message>
            <source>Choose “API development tools”, and make an application: any title and short name will do.</source>
            <translation>Выберите «API development tools» и создайте приложение: подойдут любой заголовок и короткое имя.</translation>
        </message>
        <message>
            <source>Copy App api_id and App api_hash here. They belong to your phone number: do not share them.</source>
            <translation>Скопируйте сюда App api_id и App api_hash. Они привязаны к вашему номеру: не делитесь ими.</translation>
        </message>
        <message>
            <source>Telegram knows every program by a pair of its user. Once, in three minutes:</source>
            <translation>Telegram знает каждую программу по паре чисел её пользователя. Один раз, за три минуты:</translation>
        </message>
        <message>
            <source>App api_id:</source>
            <translation>App api_id:</translation>
        </message>
        <message>
            <source>App api_hash:</source>
            <translation>App api_hash:</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>Progress</source>
            <translation>Ход</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Stopping …</source>
            <translation>Останавливаем…</translation>
        </message>
        <message>
            <source>Preparing …</source>
            <translation>Готовим…</translation>
        </message>
        <message numerus="yes">
            <source>Nothing has left yet: %n second(s) to think again.</source>
            <translation>
                <numerusform>Ещё ничего не ушло: %Ln секунда подумать.</numerusform>
                <numerusform>Ещё ничего не ушло: %Ln секунды подумать.</numerusform>
                <numerusform>Ещё ничего не ушло: %Ln секунд подумать.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Properties</name>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Заголовок</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>Conference</source>
            <translation>Конференция</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Докладчик</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Теги</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Канал</translation>
        </message>
        <message>
            <source>Planned for</source>
            <translation>Задумано на</translation>
        </message>
        <message>
            <source>Kind of Markdown</source>
            <translation>Вид Markdown</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Запись</translation>
        </message>
        <message>
            <source>YouTube</source>
            <translation>YouTube</translation>
        </message>
        <message>
            <source>Rutube</source>
            <translation>Rutube</translation>
        </message>
        <message>
            <source>VK Video</source>
            <translation>VK Видео</translation>
        </message>
        <message>
            <source>List of notes</source>
            <translation>Список заметок</translation>
        </message>
        <message>
            <source>What it lists</source>
            <translation>Что перечислять</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Пост</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Форма</translation>
        </message>
        <message>
            <source>Text and pictures</source>
            <translation>Текст и картинки</translation>
        </message>
        <message>
            <source>Link preview</source>
            <translation>Превью ссылки</translation>
        </message>
        <message>
            <source>Caption above the pictures</source>
            <translation>Подпись над картинками</translation>
        </message>
        <message>
            <source>Without a sound</source>
            <translation>Без звука</translation>
        </message>
        <message>
            <source>Pin it</source>
            <translation>Закрепить</translation>
        </message>
        <message>
            <source>Number the parts</source>
            <translation>Нумеровать части</translation>
        </message>
        <message>
            <source>Parts answer one another</source>
            <translation>Части отвечают друг другу</translation>
        </message>
        <message>
            <source>Send as</source>
            <translation>Отправлять как</translation>
        </message>
        <message>
            <source>Header (snippet)</source>
            <translation>Шапка (вставка)</translation>
        </message>
        <message>
            <source>Footer (snippet)</source>
            <translation>Подвал (вставка)</translation>
        </message>
        <message>
            <source>Given once, and never changed: the channel knows the note by it.</source>
            <translation>Даётся один раз и не меняется: по нему канал знает заметку.</translation>
        </message>
        <message>
            <source>For the list of notes and for links; never printed in the post.</source>
            <translation>Для списка заметок и для ссылок; в посте не печатается.</translation>
        </message>
        <message>
            <source>How far you are; publishing asks about it and is never blocked.</source>
            <translation>Насколько готово; публикация спросит об этом, но не помешает.</translation>
        </message>
        <message>
            <source>Separated by commas.</source>
            <translation>Через запятую.</translation>
        </message>
        <message>
            <source>A date, or date and time, in figures or in words.</source>
            <translation>Дата или дата и время, цифрами или словами.</translation>
        </message>
        <message>
            <source>Year and month, as in 2026-09.</source>
            <translation>Год и месяц, например 2026-09.</translation>
        </message>
        <message>
            <source>As in 2026-09-14.</source>
            <translation>Например 2026-09-14.</translation>
        </message>
        <message>
            <source>Whether a line end is a line end (chat) or a space (commonmark).</source>
            <translation>Означает ли конец строки новую строку (chat) или пробел (commonmark).</translation>
        </message>
        <message>
            <source>Messages as everybody sends them, or an article.</source>
            <translation>Обычные сообщения или статья.</translation>
        </message>
        <message>
            <source>The name of a file in snippets, put above each post.</source>
            <translation>Имя файла из папки snippets, который ставится над каждым постом.</translation>
        </message>
        <message>
            <source>The name of a file in snippets, put below each post.</source>
            <translation>Имя файла из папки snippets, который ставится под каждым постом.</translation>
        </message>
        <message>
            <source>talk</source>
            <translation>доклад</translation>
        </message>
        <message>
            <source>dev-log</source>
            <translation>дев-лог</translation>
        </message>
        <message>
            <source>introduction</source>
            <translation>вступление</translation>
        </message>
        <message>
            <source>list of notes</source>
            <translation>список заметок</translation>
        </message>
        <message>
            <source>post</source>
            <translation>пост</translation>
        </message>
        <message>
            <source>idea</source>
            <translation>идея</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>черновик</translation>
        </message>
        <message>
            <source>in review</source>
            <translation>на проверке</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>готово</translation>
        </message>
        <message>
            <source>chat</source>
            <translation>чат</translation>
        </message>
        <message>
            <source>CommonMark</source>
            <translation>CommonMark</translation>
        </message>
        <message>
            <source>the conference</source>
            <translation>конференция</translation>
        </message>
        <message>
            <source>the month</source>
            <translation>месяц</translation>
        </message>
        <message>
            <source>messages</source>
            <translation>сообщения</translation>
        </message>
        <message>
            <source>article</source>
            <translation>статья</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>автоматически</translation>
        </message>
        <message>
            <source>text as the caption</source>
            <translation>текст подписью</translation>
        </message>
        <message>
            <source>pictures on their own</source>
            <translation>картинки отдельно</translation>
        </message>
        <message>
            <source>in the order of the note</source>
            <translation>в порядке заметки</translation>
        </message>
        <message>
            <source>picture as a link preview</source>
            <translation>картинка как превью ссылки</translation>
        </message>
        <message>
            <source>off</source>
            <translation>выключено</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <source>no</source>
            <translation>нет</translation>
        </message>
    </context>
    <context>
        <name>PropertiesPane</name>
        <message>
            <source>Properties</source>
            <translation>Свойства</translation>
        </message>
        <message>
            <source>Other keys</source>
            <translation>Другие ключи</translation>
        </message>
        <message>
            <source>Line %1: </source>
            <translation>Строка %1: </translation>
        </message>
    </context>
    <context>
        <name>Proxy</name>
        <message>
            <source>Proxy</source>
            <translation>Прокси</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
    </context>
    <context>
        <name>ProxyDialog</name>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Kind:</source>
            <translation>Вид:</translation>
        </message>
        <message>
            <source>Host:</source>
            <translation>Сервер:</translation>
        </message>
        <message>
            <source>Port:</source>
            <translation>Порт:</translation>
        </message>
        <message>
            <source>User:</source>
            <translation>Пользователь:</translation>
        </message>
        <message>
            <source>Password or secret:</source>
            <translation>Пароль или секрет:</translation>
        </message>
        <message>
            <source>Telegram answers through {address}, in {seconds} s</source>
            <translation>Telegram отвечает через {address} за {seconds} с</translation>
        </message>
        <message>
            <source>Trying …</source>
            <translation>Пробуем…</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Проверить</translation>
        </message>
        <message>
            <source>as it is kept</source>
            <translation>как сохранён</translation>
        </message>
    </context>
    <context>
        <name>Publish</name>
        <message>
            <source>on this computer only</source>
            <translation>только на этом компьютере</translation>
        </message>
        <message>
            <source>your Saved Messages</source>
            <translation>ваше «Избранное»</translation>
        </message>
        <message>
            <source>for tests</source>
            <translation>для проб</translation>
        </message>
        <message>
            <source>for subscribers</source>
            <translation>для подписчиков</translation>
        </message>
    </context>
    <context>
        <name>PublishPanel</name>
        <message>
            <source>Publish</source>
            <translation>Опубликовать</translation>
        </message>
        <message>
            <source>Show channel</source>
            <translation>Показать канал</translation>
        </message>
        <message>
            <source>Open a note to publish it.</source>
            <translation>Откройте заметку, чтобы опубликовать её.</translation>
        </message>
        <message>
            <source>Choose a channel.</source>
            <translation>Выберите канал.</translation>
        </message>
        <message>
            <source>It cannot be published so: %1</source>
            <translation>Так опубликовать нельзя: %1</translation>
        </message>
        <message>
            <source>There is nothing to publish yet.</source>
            <translation>Публиковать пока нечего.</translation>
        </message>
        <message>
            <source>How far is it…</source>
            <translation>Как дела…</translation>
        </message>
        <message>
            <source>Schedule…</source>
            <translation>Запланировать…</translation>
        </message>
        <message>
            <source>Publish…</source>
            <translation>Опубликовать…</translation>
        </message>
        <message>
            <source>{channel}, on this computer only</source>
            <translation>{channel}, только на этом компьютере</translation>
        </message>
        <message>
            <source>To {place}, on {time}</source>
            <translation>В {place}, {time}</translation>
        </message>
        <message>
            <source>To {place}, now</source>
            <translation>В {place}, сейчас</translation>
        </message>
    </context>
    <context>
        <name>PublishSheet</name>
        <message>
            <source>Publish</source>
            <translation>Публикация</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Назад</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Закрыть</translation>
        </message>
        <message>
            <source>&amp;Hide</source>
            <translation>&amp;Скрыть</translation>
        </message>
        <message>
            <source>Go on to %1…</source>
            <translation>Перейти к %1…</translation>
        </message>
        <message>
            <source>&amp;Publish</source>
            <translation>О&amp;публиковать</translation>
        </message>
        <message>
            <source>&amp;Schedule on this computer only</source>
            <translation>&amp;Запланировать только на этом компьютере</translation>
        </message>
        <message>
            <source>&amp;Publish on this computer only</source>
            <translation>О&amp;публиковать только на этом компьютере</translation>
        </message>
        <message>
            <source>&amp;Schedule in %1</source>
            <translation>&amp;Запланировать в %1</translation>
        </message>
        <message>
            <source>&amp;Publish to %1</source>
            <translation>О&amp;публиковать в %1</translation>
        </message>
        <message>
            <source>Choose a channel.</source>
            <translation>Выберите канал.</translation>
        </message>
        <message>
            <source>The post is being made for this channel …</source>
            <translation>Пост готовится для этого канала…</translation>
        </message>
    </context>
    <context>
        <name>PublishStatus</name>
        <message numerus="yes">
            <source>%n post(s) on their way</source>
            <translation>
                <numerusform>отправляется %Ln пост</numerusform>
                <numerusform>отправляются %Ln поста</numerusform>
                <numerusform>отправляется %Ln постов</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing has left yet</source>
            <translation>ещё ничего не ушло</translation>
        </message>
        <message>
            <source>stopping</source>
            <translation>останавливаем</translation>
        </message>
        <message>
            <source>waiting: %1</source>
            <translation>ждёт: %1</translation>
        </message>
        <message>
            <source>preparing</source>
            <translation>готовим</translation>
        </message>
        <message>
            <source>on this computer only</source>
            <translation>только на этом компьютере</translation>
        </message>
    </context>
    <context>
        <name>Publishing</name>
        <message>
            <source>Publish again</source>
            <translation>Опубликовать ещё раз</translation>
        </message>
        <message>
            <source>Publishing again makes a new post; the old one stays as it is.</source>
            <translation>Если опубликовать ещё раз, получится новый пост; старый останется как есть.</translation>
        </message>
    </context>
    <context>
        <name>PullDialog</name>
        <message>
            <source>Take it into the note</source>
            <translation>Перенести в заметку</translation>
        </message>
        <message>
            <source>The note now</source>
            <translation>Заметка сейчас</translation>
        </message>
        <message>
            <source>The note then</source>
            <translation>Заметка потом</translation>
        </message>
        <message>
            <source>Write it into the note</source>
            <translation>Записать в заметку</translation>
        </message>
        <message>
            <source>What %1 says becomes what the note says. Undo in the note brings the old text back.</source>
            <translation>В заметке станет то, что сказано в %1. Отмена в заметке вернёт прежний текст.</translation>
        </message>
        <message>
            <source>What was changed in the note since it was published is lost where it differs.</source>
            <translation>Изменения в заметке после публикации пропадут там, где они расходятся.</translation>
        </message>
        <message>
            <source>The note would still be cut into messages otherwise than it is there.</source>
            <translation>Заметка всё равно разделилась бы на сообщения иначе, чем там.</translation>
        </message>
    </context>
    <context>
        <name>QrCode</name>
        <message>
            <source>QR code</source>
            <translation>QR-код</translation>
        </message>
        <message>
            <source>A code to be scanned by Telegram on your phone</source>
            <translation>Код, который сканирует Telegram на телефоне</translation>
        </message>
        <message>
            <source>No code is shown</source>
            <translation>Код не показан</translation>
        </message>
    </context>
    <context>
        <name>QrPage</name>
        <message>
            <source>Show a code</source>
            <translation>Показать код</translation>
        </message>
        <message>
            <source>Scan this with Telegram</source>
            <translation>Отсканируйте это в Telegram</translation>
        </message>
        <message>
            <source>Asking Telegram for a code …</source>
            <translation>Просим код у Telegram…</translation>
        </message>
        <message>
            <source>The code is renewed by itself.</source>
            <translation>Код обновляется сам.</translation>
        </message>
        <message>
            <source>Open Telegram on your phone.</source>
            <translation>Откройте Telegram на телефоне.</translation>
        </message>
        <message>
            <source>Go to Settings → Devices → Link Desktop Device.</source>
            <translation>Настройки → Устройства → Подключить устройство.</translation>
        </message>
        <message>
            <source>Point the phone at this code.</source>
            <translation>Наведите телефон на этот код.</translation>
        </message>
    </context>
    <context>
        <name>QuickList</name>
        <message>
            <source>Nothing is called so.</source>
            <translation>Ничего с таким названием.</translation>
        </message>
    </context>
    <context>
        <name>QuickMarks</name>
        <message>
            <source>photo</source>
            <translation>фото</translation>
        </message>
        <message>
            <source>check</source>
            <translation>проверить</translation>
        </message>
    </context>
    <context>
        <name>QuickNotes</name>
        <message>
            <source>Note %1</source>
            <translation>Заметка %1</translation>
        </message>
        <message>
            <source>Talk %1</source>
            <translation>Доклад %1</translation>
        </message>
    </context>
    <context>
        <name>QuietChoice</name>
        <message>
            <source>never from</source>
            <translation>не выпускать с</translation>
        </message>
        <message>
            <source>Quiet hours</source>
            <translation>Тихие часы</translation>
        </message>
        <message>
            <source>Quiet hours begin</source>
            <translation>Начало тихих часов</translation>
        </message>
        <message>
            <source>Quiet hours end</source>
            <translation>Конец тихих часов</translation>
        </message>
        <message>
            <source>to</source>
            <translation>до</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>line %1</source>
            <translation>строка %1</translation>
        </message>
        <message>
            <source>A few letters of a heading</source>
            <translation>Несколько букв заголовка</translation>
        </message>
        <message>
            <source>This note has no headings yet</source>
            <translation>В этой заметке пока нет заголовков</translation>
        </message>
        <message>
            <source>Go to a heading</source>
            <translation>Перейти к заголовку</translation>
        </message>
    </context>
    <context>
        <name>Rearranging</name>
        <message>
            <source>Renamed to “%1”</source>
            <translation>Переименовано в «%1»</translation>
        </message>
        <message>
            <source>Moved %1 to %2</source>
            <translation>Перенесено в %2: %1</translation>
        </message>
        <message>
            <source>The order was changed</source>
            <translation>Порядок изменён</translation>
        </message>
        <message>
            <source>Moved %1 to the trash</source>
            <translation>Отправлено в корзину: %1</translation>
        </message>
        <message>
            <source>%1; what was published stays in its channel</source>
            <translation>%1; опубликованное остаётся в своём канале</translation>
        </message>
        <message>
            <source>Taken back: %1</source>
            <translation>Отменено: %1</translation>
        </message>
        <message>
            <source>%1; only the system's trash gives it back</source>
            <translation>%1; вернуть можно только из системной корзины</translation>
        </message>
        <message numerus="yes">
            <source>Links in %n note(s) follow</source>
            <translation>
                <numerusform>Поправлены ссылки в %Ln заметке</numerusform>
                <numerusform>Поправлены ссылки в %Ln заметках</numerusform>
                <numerusform>Поправлены ссылки в %Ln заметках</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>«%1»</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%Ln заметка</numerusform>
                <numerusform>%Ln заметки</numerusform>
                <numerusform>%Ln заметок</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Recent</name>
        <message>
            <source>No folder yet</source>
            <translation>Папок пока нет</translation>
        </message>
        <message>
            <source>&amp;Forget what is not there any more</source>
            <translation>&amp;Забыть то, чего больше нет</translation>
        </message>
        <message>
            <source>not there any more</source>
            <translation>больше нет</translation>
        </message>
        <message>
            <source>not there now; its drive may be away</source>
            <translation>сейчас нет; возможно, диск не подключён</translation>
        </message>
    </context>
    <context>
        <name>RecentFolders</name>
        <message>
            <source>A few letters of a folder's name</source>
            <translation>Несколько букв из названия папки</translation>
        </message>
        <message>
            <source>Open a recent folder</source>
            <translation>Открыть недавнюю папку</translation>
        </message>
    </context>
    <context>
        <name>RecordingsModel</name>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>%1, new</source>
            <translation>%1, новое</translation>
        </message>
    </context>
    <context>
        <name>RecordingsWizard</name>
        <message>
            <source>Recordings arrived</source>
            <translation>Появились записи</translation>
        </message>
        <message>
            <source>&amp;Event:</source>
            <translation>Со&amp;бытие:</translation>
        </message>
        <message>
            <source>What was begun is finished with the next update; the notes have their recordings already.</source>
            <translation>Начатое завершится при следующем обновлении; в заметках записи уже есть.</translation>
        </message>
        <message>
            <source>Stop updating the posts?</source>
            <translation>Прекратить обновление постов?</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message numerus="yes">
            <source>Update %n post(s)</source>
            <translation>
                <numerusform>Обновить %Ln пост</numerusform>
                <numerusform>Обновить %Ln поста</numerusform>
                <numerusform>Обновить %Ln постов</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message numerus="yes">
            <source>Write into %n note(s)</source>
            <translation>
                <numerusform>Записать в %Ln заметку</numerusform>
                <numerusform>Записать в %Ln заметки</numerusform>
                <numerusform>Записать в %Ln заметок</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on to the posts</source>
            <translation>Перейти к постам</translation>
        </message>
        <message>
            <source>“%1” cannot be saved now; what stands above its text says why.</source>
            <translation>«%1» сейчас не сохраняется; причина — над её текстом.</translation>
        </message>
        <message numerus="yes">
            <source>%n talk(s) have no recording yet; the conference goes on waiting for them.</source>
            <translation>
                <numerusform>У %Ln доклада ещё нет записи; конференция ждёт её дальше.</numerusform>
                <numerusform>У %Ln докладов ещё нет записи; конференция ждёт их дальше.</numerusform>
                <numerusform>У %Ln докладов ещё нет записи; конференция ждёт их дальше.</numerusform>
            </translation>
        </message>
        <message>
            <source>Every talk has its recording: the conference waits for none any more.</source>
            <translation>У каждого доклада есть запись: конференция больше ничего не ждёт.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryBar</name>
        <message>
            <source>Restore</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>The note is opened with this text; undo brings the other one back</source>
            <translation>Заметка откроется с этим текстом; отмена вернёт другой</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>Сравнить…</translation>
        </message>
        <message>
            <source>Show both texts side by side</source>
            <translation>Показать оба текста рядом</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Отбросить</translation>
        </message>
        <message>
            <source>The text stays in the history of the note</source>
            <translation>Текст останется в истории заметки</translation>
        </message>
        <message numerus="yes">
            <source>“%1” was not saved when Devlog ended (%2): %n character(s) differ.</source>
            <translation>
                <numerusform>«%1» не была сохранена, когда Devlog закрылся (%2): отличается %Ln знак.</numerusform>
                <numerusform>«%1» не была сохранена, когда Devlog закрылся (%2): отличаются %Ln знака.</numerusform>
                <numerusform>«%1» не была сохранена, когда Devlog закрылся (%2): отличаются %Ln знаков.</numerusform>
            </translation>
        </message>
        <message>
            <source>Its file was changed since; nothing of that is overwritten.</source>
            <translation>Её файл с тех пор изменился; ничего из этого не перезапишется.</translation>
        </message>
        <message>
            <source>Its file is gone; restoring makes it again.</source>
            <translation>Её файла нет; возврат создаст его заново.</translation>
        </message>
        <message numerus="yes">
            <source>%n more note(s) follow.</source>
            <translation>
                <numerusform>Дальше ещё %Ln заметка.</numerusform>
                <numerusform>Дальше ещё %Ln заметки.</numerusform>
                <numerusform>Дальше ещё %Ln заметок.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RehearseButton</name>
        <message>
            <source>&amp;Rehearse</source>
            <translation>&amp;Отрепетировать</translation>
        </message>
        <message>
            <source>Send this very post where no subscriber sees it</source>
            <translation>Отправить именно этот пост туда, где его не увидит ни один подписчик</translation>
        </message>
        <message>
            <source>Your Saved Messages (adds the channel “%1” to devlog.yaml)</source>
            <translation>Ваше «Избранное» (добавит в devlog.yaml канал «%1»)</translation>
        </message>
        <message>
            <source>On this computer only</source>
            <translation>Только на этом компьютере</translation>
        </message>
        <message>
            <source>Your Saved Messages</source>
            <translation>Ваше «Избранное»</translation>
        </message>
        <message>
            <source>%1, for tests</source>
            <translation>%1, для проб</translation>
        </message>
    </context>
    <context>
        <name>RenameDialog</name>
        <message>
            <source>Title:</source>
            <translation>Заголовок:</translation>
        </message>
    </context>
    <context>
        <name>RepostView</name>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>Teaser</source>
            <translation>Тизер</translation>
        </message>
        <message>
            <source>Characters at most</source>
            <translation>Не больше знаков</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Простой текст</translation>
        </message>
        <message>
            <source>Dark card</source>
            <translation>Тёмная карточка</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Скопировать ссылку</translation>
        </message>
        <message>
            <source>Copy teaser and link</source>
            <translation>Скопировать тизер и ссылку</translation>
        </message>
        <message>
            <source>Copy plain text</source>
            <translation>Скопировать простой текст</translation>
        </message>
        <message>
            <source>Copy card</source>
            <translation>Скопировать карточку</translation>
        </message>
        <message>
            <source>Save card…</source>
            <translation>Сохранить карточку…</translation>
        </message>
        <message>
            <source>Nobody else can reach this post: it has no link.</source>
            <translation>Никто другой не увидит этот пост: у него нет ссылки.</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Сохранено как %1</translation>
        </message>
        <message>
            <source>Characters at most:</source>
            <translation>Не больше знаков:</translation>
        </message>
        <message>
            <source>Plain text for other networks</source>
            <translation>Простой текст для других сетей</translation>
        </message>
        <message>
            <source>Picture card</source>
            <translation>Карточка-картинка</translation>
        </message>
        <message>
            <source>The link is copied.</source>
            <translation>Ссылка скопирована.</translation>
        </message>
        <message>
            <source>The teaser is copied.</source>
            <translation>Тизер скопирован.</translation>
        </message>
        <message>
            <source>The plain text is copied.</source>
            <translation>Простой текст скопирован.</translation>
        </message>
        <message>
            <source>The card is copied.</source>
            <translation>Карточка скопирована.</translation>
        </message>
        <message>
            <source>Save the card</source>
            <translation>Сохранить карточку</translation>
        </message>
        <message>
            <source>Pictures (*.png)</source>
            <translation>Картинки (*.png)</translation>
        </message>
    </context>
    <context>
        <name>RevisionsView</name>
        <message>
            <source>Revisions, the newest first</source>
            <translation>Версии, новые сверху</translation>
        </message>
        <message>
            <source>What the post said then was seen in Telegram only, and not kept.</source>
            <translation>Что тогда было в посте, видели только в Telegram; здесь это не сохранилось.</translation>
        </message>
        <message>
            <source>From then on nothing was there.</source>
            <translation>С этого времени там ничего не было.</translation>
        </message>
        <message>
            <source>The post said the same as before.</source>
            <translation>В посте было то же, что и раньше.</translation>
        </message>
    </context>
    <context>
        <name>Room</name>
        <message>
            <source>%1 is being asked …</source>
            <translation>Спрашиваем %1…</translation>
        </message>
        <message>
            <source>Could not be read: %1</source>
            <translation>Прочитать не удалось: %1</translation>
        </message>
        <message>
            <source>Shown as it was known at %1.</source>
            <translation>Показано то, что было известно %1.</translation>
        </message>
    </context>
    <context>
        <name>RowList</name>
        <message>
            <source>Posts of the series</source>
            <translation>Посты серии</translation>
        </message>
    </context>
    <context>
        <name>Sample</name>
        <message>
            <source>Sample workspace</source>
            <translation>Пример рабочей папки</translation>
        </message>
        <message>
            <source>Make and open</source>
            <translation>Создать и открыть</translation>
        </message>
        <message>
            <source>Devlog sample</source>
            <translation>Пример Devlog</translation>
        </message>
    </context>
    <context>
        <name>SamplePlaceDialog</name>
        <message>
            <source>A conference with talks, a month and a post with pictures, all in a folder of its own: change what you like, publish it on this computer, throw it away.</source>
            <translation>Конференция с докладами, месяц и пост с картинками — всё в отдельной папке: меняйте что угодно, публикуйте на этом компьютере, выбросьте.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выбрать…</translation>
        </message>
        <message>
            <source>Folder:</source>
            <translation>Папка:</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Папка</translation>
        </message>
        <message>
            <source>Where the sample shall be made</source>
            <translation>Где создать пример</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Search in all notes</source>
            <translation>Искать во всех заметках</translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message>
            <source>By name</source>
            <translation>По названию</translation>
        </message>
        <message numerus="yes">
            <source>In the text of %n note(s)</source>
            <translation>
                <numerusform>В тексте %Ln заметки</numerusform>
                <numerusform>В тексте %Ln заметок</numerusform>
                <numerusform>В тексте %Ln заметок</numerusform>
            </translation>
        </message>
        <message>
            <source>Still looking through %1 of %2 notes</source>
            <translation>Ещё просматриваем: %1 из %2 заметок</translation>
        </message>
        <message>
            <source>Nothing so far.</source>
            <translation>Пока ничего.</translation>
        </message>
        <message>
            <source>No note has these words.

Try fewer of them, or only the beginning of one. “Words in quotes” stand together, -word leaves notes out; tag:, channel: and state: choose among the notes.

Exact text, with its signs, is found by “Find and replace in all notes”.</source>
            <translation>Таких слов нет ни в одной заметке.

Попробуйте меньше слов или только начало одного. «Слова в кавычках» стоят рядом, -слово отбрасывает заметки; tag:, channel: и state: отбирают их.

Точный текст, со всеми знаками, находит «Найти и заменить во всех заметках».</translation>
        </message>
    </context>
    <context>
        <name>SecondLook</name>
        <message>
            <source>The post then</source>
            <translation>Пост после этого</translation>
        </message>
        <message>
            <source>The note then</source>
            <translation>Заметка потом</translation>
        </message>
        <message>
            <source>Choose again</source>
            <translation>Выбрать иначе</translation>
        </message>
        <message>
            <source>Write it to both</source>
            <translation>Записать в обе стороны</translation>
        </message>
        <message>
            <source>Write it into the note</source>
            <translation>Записать в заметку</translation>
        </message>
        <message>
            <source>The note now</source>
            <translation>Заметка сейчас</translation>
        </message>
        <message>
            <source>Telegram takes no such edit of the post. The result is written into the note; then the page offers to withdraw the post and publish it anew.</source>
            <translation>Такую правку поста Telegram не принимает. Итог будет записан в заметку; затем страница предложит снять пост и опубликовать его заново.</translation>
        </message>
        <message>
            <source>The post says this already; it is written into the note.</source>
            <translation>В посте это уже так; итог будет записан в заметку.</translation>
        </message>
        <message>
            <source>In %1 this will happen:</source>
            <translation>В %1 произойдёт вот что:</translation>
        </message>
        <message>
            <source>Undo in the note brings its old text back; the post stays.</source>
            <translation>Отмена в заметке вернёт её прежний текст; пост останется.</translation>
        </message>
    </context>
    <context>
        <name>SecretField</name>
        <message>
            <source>hidden; what is typed replaces it</source>
            <translation>скрыто; набранное заменит его</translation>
        </message>
    </context>
    <context>
        <name>Series</name>
        <message>
            <source>%1: subscribers will see it</source>
            <translation>%1: увидят подписчики</translation>
        </message>
        <message>
            <source>what is missing of it</source>
            <translation>чего в нём не хватает</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) are not marked as ready.</source>
            <translation>
                <numerusform>%Ln заметка не отмечена готовой.</numerusform>
                <numerusform>%Ln заметки не отмечены готовыми.</numerusform>
                <numerusform>%Ln заметок не отмечены готовыми.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) have remarks; their rows say which.</source>
            <translation>
                <numerusform>К %Ln посту есть замечания, они в своих строках.</numerusform>
                <numerusform>К %Ln постам есть замечания, они в своих строках.</numerusform>
                <numerusform>К %Ln постам есть замечания, они в своих строках.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) are there already and are not sent again.</source>
            <translation>
                <numerusform>%Ln пост уже на месте и не уйдёт снова.</numerusform>
                <numerusform>%Ln поста уже на месте и не уйдут снова.</numerusform>
                <numerusform>%Ln постов уже на месте и не уйдут снова.</numerusform>
            </translation>
        </message>
        <message>
            <source>It takes %1 of %2 free places in the queue.</source>
            <translation>Займёт %1 из %2 свободных мест в очереди.</translation>
        </message>
        <message>
            <source>now, in its turn</source>
            <translation>сейчас, в свой черёд</translation>
        </message>
        <message>
            <source>out since %1</source>
            <translation>вышел %1</translation>
        </message>
        <message>
            <source>waits for %1</source>
            <translation>ждёт: %1</translation>
        </message>
        <message>
            <source>moves to %1</source>
            <translation>перейдёт на %1</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%Ln сообщение</numerusform>
                <numerusform>%Ln сообщения</numerusform>
                <numerusform>%Ln сообщений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%Ln файл</numerusform>
                <numerusform>%Ln файла</numerusform>
                <numerusform>%Ln файлов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) in the queue</source>
            <translation>
                <numerusform>%Ln место в очереди</numerusform>
                <numerusform>%Ln места в очереди</numerusform>
                <numerusform>%Ln мест в очереди</numerusform>
            </translation>
        </message>
        <message>
            <source>links to %1</source>
            <translation>ссылается на %1</translation>
        </message>
        <message>
            <source>%1, all filled in</source>
            <translation>%1, всё заполнено</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n waiting</source>
            <translation>
                <numerusform>%1, ждёт %Ln</numerusform>
                <numerusform>%1, ждут %Ln</numerusform>
                <numerusform>%1, ждут %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) move by %1, later</source>
            <translation>
                <numerusform>%Ln пост сдвинется на %1 позже</numerusform>
                <numerusform>%Ln поста сдвинутся на %1 позже</numerusform>
                <numerusform>%Ln постов сдвинутся на %1 позже</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) move by %1, earlier</source>
            <translation>
                <numerusform>%Ln пост сдвинется на %1 раньше</numerusform>
                <numerusform>%Ln поста сдвинутся на %1 раньше</numerusform>
                <numerusform>%Ln постов сдвинутся на %1 раньше</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%Ln день</numerusform>
                <numerusform>%Ln дня</numerusform>
                <numerusform>%Ln дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%Ln час</numerusform>
                <numerusform>%Ln часа</numerusform>
                <numerusform>%Ln часов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%Ln минуту</numerusform>
                <numerusform>%Ln минуты</numerusform>
                <numerusform>%Ln минут</numerusform>
            </translation>
        </message>
        <message>
            <source>stays out of the series</source>
            <translation>остаётся вне серии</translation>
        </message>
        <message>
            <source>As subscribers will see it</source>
            <translation>Как увидят подписчики</translation>
        </message>
        <message>
            <source>As it will read when all posts are out</source>
            <translation>Каким он станет, когда выйдут все посты</translation>
        </message>
        <message>
            <source>As it will read on %1, when all posts are out</source>
            <translation>Каким он станет %1, когда выйдут все посты</translation>
        </message>
        <message numerus="yes">
            <source>Finish %n post(s)…</source>
            <translation>
                <numerusform>Закончить %Ln пост…</numerusform>
                <numerusform>Закончить %Ln поста…</numerusform>
                <numerusform>Закончить %Ln постов…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n post(s)…</source>
            <translation>
                <numerusform>Переставить %Ln пост…</numerusform>
                <numerusform>Переставить %Ln поста…</numerusform>
                <numerusform>Переставить %Ln постов…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Publish %n post(s) now…</source>
            <translation>
                <numerusform>Опубликовать сейчас %Ln пост…</numerusform>
                <numerusform>Опубликовать сейчас %Ln поста…</numerusform>
                <numerusform>Опубликовать сейчас %Ln постов…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Schedule %n post(s), move %1…</source>
            <translation>
                <numerusform>Запланировать %Ln пост, переставить %1…</numerusform>
                <numerusform>Запланировать %Ln поста, переставить %1…</numerusform>
                <numerusform>Запланировать %Ln постов, переставить %1…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Schedule %n post(s)…</source>
            <translation>
                <numerusform>Запланировать %Ln пост…</numerusform>
                <numerusform>Запланировать %Ln поста…</numerusform>
                <numerusform>Запланировать %Ln постов…</numerusform>
            </translation>
        </message>
        <message>
            <source>No posts to publish</source>
            <translation>Публиковать нечего</translation>
        </message>
        <message>
            <source>All posts are out or wait</source>
            <translation>Все посты вышли или ждут</translation>
        </message>
        <message>
            <source>All posts are out</source>
            <translation>Все посты вышли</translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) cannot go out so; each says why.</source>
            <translation>
                <numerusform>%Ln пост так не выйдет; причина — в его строке.</numerusform>
                <numerusform>%Ln поста так не выйдут; причины — в их строках.</numerusform>
                <numerusform>%Ln постов так не выйдут; причины — в их строках.</numerusform>
            </translation>
        </message>
        <message>
            <source>All of it is there, or waits for its time.</source>
            <translation>Всё уже на месте или ждёт своего времени.</translation>
        </message>
        <message>
            <source>Needs %1 of %2 free places in the queue.</source>
            <translation>Нужно %1 из %2 свободных мест в очереди.</translation>
        </message>
        <message>
            <source>On this computer only: nobody else sees it, and links stay words.</source>
            <translation>Только на этом компьютере: никто больше этого не увидит, и ссылки останутся словами.</translation>
        </message>
    </context>
    <context>
        <name>SeriesCommands</name>
        <message>
            <source>Open the note</source>
            <translation>Открыть заметку</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>Перейти к %1</translation>
        </message>
        <message>
            <source>Earlier in the series</source>
            <translation>Раньше в серии</translation>
        </message>
        <message>
            <source>Later in the series</source>
            <translation>Позже в серии</translation>
        </message>
        <message>
            <source>Leave out of the series</source>
            <translation>Оставить вне серии</translation>
        </message>
        <message>
            <source>Take into the series</source>
            <translation>Взять в серию</translation>
        </message>
        <message>
            <source>Take out of the queue and close up…</source>
            <translation>Убрать из очереди и сомкнуть…</translation>
        </message>
    </context>
    <context>
        <name>SeriesModel</name>
        <message>
            <source>left out</source>
            <translation>вне серии</translation>
        </message>
    </context>
    <context>
        <name>SeriesPage</name>
        <message>
            <source>Series</source>
            <translation>Серия</translation>
        </message>
        <message>
            <source>Conference or month</source>
            <translation>Конференция или месяц</translation>
        </message>
        <message>
            <source>Write the plan into the notes</source>
            <translation>Записать план в заметки</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Попробовать ещё раз</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>Войти…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>No conference and no month is a folder yet</source>
            <translation>Ни конференции, ни месяца в виде папки пока нет</translation>
        </message>
        <message>
            <source>Move what waits to its place in the plan: %1</source>
            <translation>Переставить то, что ждёт, на места по плану: %1</translation>
        </message>
        <message>
            <source>Looking at the channel …</source>
            <translation>Смотрим на канал…</translation>
        </message>
    </context>
    <context>
        <name>SeriesPlanning</name>
        <message>
            <source>Make a conference, or a month with several notes: its posts are planned here.</source>
            <translation>Создайте конференцию или месяц из нескольких заметок: здесь планируются его посты.</translation>
        </message>
        <message>
            <source>Schedule…</source>
            <translation>Запланировать…</translation>
        </message>
        <message>
            <source>Times and places are as this computer last knew them.</source>
            <translation>Времена и места — какими этот компьютер знал их в последний раз.</translation>
        </message>
    </context>
    <context>
        <name>SeriesProgress</name>
        <message>
            <source>Progress of the series</source>
            <translation>Ход серии</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message>
            <source>Preparing …</source>
            <translation>Готовим…</translation>
        </message>
        <message>
            <source>Stopping … what is there stays</source>
            <translation>Останавливаем… то, что есть, останется</translation>
        </message>
    </context>
    <context>
        <name>SeriesSheet</name>
        <message>
            <source>What goes out</source>
            <translation>Что уходит</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>like the system</source>
            <translation>как в системе</translation>
        </message>
        <message>
            <source>light</source>
            <translation>светлая</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>тёмная</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>No setting is called so.</source>
            <translation>Такой настройки нет.</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Клавиатура</translation>
        </message>
        <message>
            <source>Find a setting or a command</source>
            <translation>Найти настройку или команду</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>Найти настройку</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Страницы</translation>
        </message>
        <message>
            <source>Open settings.yaml</source>
            <translation>Открыть settings.yaml</translation>
        </message>
    </context>
    <context>
        <name>SidesView</name>
        <message>
            <source>Put both together…</source>
            <translation>Соединить обе стороны…</translation>
        </message>
        <message>
            <source>Take it into the note…</source>
            <translation>Перенести в заметку…</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Посмотреть ещё раз</translation>
        </message>
        <message>
            <source>Messages of the post</source>
            <translation>Сообщения поста</translation>
        </message>
        <message>
            <source>The channel is being read …</source>
            <translation>Канал читается…</translation>
        </message>
        <message>
            <source>Read on %1</source>
            <translation>Прочитано %1</translation>
        </message>
        <message>
            <source>As it was last known, on %1</source>
            <translation>Как было известно %1</translation>
        </message>
        <message>
            <source>The words are the same; a file was exchanged in Telegram.</source>
            <translation>Слова те же; файл в Telegram заменён.</translation>
        </message>
        <message>
            <source>Note and post say the same.</source>
            <translation>В заметке и в посте одно и то же.</translation>
        </message>
        <message>
            <source>The note was changed; the post still says what was published.</source>
            <translation>Заметка изменилась; в посте пока то, что было опубликовано.</translation>
        </message>
        <message>
            <source>The post was changed in Telegram; the note still says what was published.</source>
            <translation>Пост изменили в Telegram; в заметке пока то, что было опубликовано.</translation>
        </message>
        <message>
            <source>Both were changed: the note here, and the post in Telegram.</source>
            <translation>Изменились оба: заметка здесь и пост в Telegram.</translation>
        </message>
        <message>
            <source>The post was changed in Telegram; what it says now is seen when it can be read.</source>
            <translation>Пост изменили в Telegram; что в нём теперь, будет видно, когда его удастся прочитать.</translation>
        </message>
        <message>
            <source>Both were changed; what the post says now is seen when it can be read.</source>
            <translation>Изменились оба; что в посте теперь, будет видно, когда его удастся прочитать.</translation>
        </message>
        <message>
            <source>Put the note over it…</source>
            <translation>Записать поверх словами заметки…</translation>
        </message>
        <message>
            <source>Update the post…</source>
            <translation>Обновить пост…</translation>
        </message>
        <message>
            <source>Message %1</source>
            <translation>Сообщение %1</translation>
        </message>
        <message>
            <source>Message %1 ≠</source>
            <translation>Сообщение %1 ≠</translation>
        </message>
        <message>
            <source>Both say the same</source>
            <translation>Одно и то же</translation>
        </message>
        <message>
            <source>Different</source>
            <translation>Отличается</translation>
        </message>
        <message>
            <source>In the channel</source>
            <translation>В канале</translation>
        </message>
        <message>
            <source>In the note</source>
            <translation>В заметке</translation>
        </message>
        <message>
            <source>This message has no words.</source>
            <translation>В этом сообщении нет слов.</translation>
        </message>
    </context>
    <context>
        <name>SignedInPage</name>
        <message>
            <source>Kind:</source>
            <translation>Вид:</translation>
        </message>
        <message>
            <source>Texts:</source>
            <translation>Тексты:</translation>
        </message>
        <message>
            <source>Files:</source>
            <translation>Файлы:</translation>
        </message>
        <message>
            <source>Queue:</source>
            <translation>Очередь:</translation>
        </message>
        <message>
            <source>Ask Telegram again</source>
            <translation>Спросить Telegram снова</translation>
        </message>
        <message>
            <source>Log out…</source>
            <translation>Выйти из аккаунта…</translation>
        </message>
        <message>
            <source>Signed in as {name}</source>
            <translation>Вы вошли как {name}</translation>
        </message>
        <message>
            <source>up to {text} characters, captions up to {caption}</source>
            <translation>до {text} знаков, подписи до {caption}</translation>
        </message>
        <message>
            <source>up to {file}, photos up to {photo}</source>
            <translation>до {file}, фото до {photo}</translation>
        </message>
        <message>
            <source>none at Telegram: Devlog sends at the time while it runs</source>
            <translation>в Telegram её нет: Devlog отправляет в срок, пока запущен</translation>
        </message>
        <message>
            <source>up to {posts} posts, {days} days ahead</source>
            <translation>до {posts} постов, на {days} дней вперёд</translation>
        </message>
        <message>
            <source>bot</source>
            <translation>бот</translation>
        </message>
        <message>
            <source>a person's account</source>
            <translation>аккаунт человека</translation>
        </message>
        <message>
            <source>{kind}, with Telegram Premium</source>
            <translation>{kind}, с Telegram Premium</translation>
        </message>
    </context>
    <context>
        <name>SigningIn</name>
        <message>
            <source>Introduce Devlog to Telegram</source>
            <translation>Представить Devlog Telegram</translation>
        </message>
        <message>
            <source>Keep and go on</source>
            <translation>Сохранить и дальше</translation>
        </message>
        <message>
            <source>Sign in by phone number</source>
            <translation>Вход по номеру телефона</translation>
        </message>
        <message>
            <source>Send a code</source>
            <translation>Отправить код</translation>
        </message>
        <message>
            <source>Type the code</source>
            <translation>Введите код</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Войти</translation>
        </message>
        <message>
            <source>Two-step password</source>
            <translation>Пароль двухэтапной проверки</translation>
        </message>
        <message>
            <source>Sign in as a bot</source>
            <translation>Вход ботом</translation>
        </message>
    </context>
    <context>
        <name>SpellingCommands</name>
        <message>
            <source>No misspelled words in this note.</source>
            <translation>В этой заметке нет ошибок правописания.</translation>
        </message>
    </context>
    <context>
        <name>StartChoice</name>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>All at once</source>
            <translation>Все сразу</translation>
        </message>
        <message>
            <source>One after another, from</source>
            <translation>Один за другим, начиная с</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Начало</translation>
        </message>
        <message>
            <source>Start in words</source>
            <translation>Начало словами</translation>
        </message>
        <message>
            <source>or tomorrow at 10:00</source>
            <translation>или: завтра в 10:00</translation>
        </message>
        <message>
            <source>Say it in words and press Enter: Tuesday at 10:00, in two hours</source>
            <translation>Скажите словами и нажмите Enter: во вторник в 10:00, через два часа</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Open a folder</source>
            <translation>Открыть папку</translation>
        </message>
        <message>
            <source>Your notes in Markdown. Nothing is written into it until you write.</source>
            <translation>Ваши заметки в Markdown. Пока вы не пишете, туда ничего не записывается.</translation>
        </message>
        <message>
            <source>Try the sample</source>
            <translation>Попробовать пример</translation>
        </message>
        <message>
            <source>A conference, a month and a post with pictures, to try everything on.</source>
            <translation>Конференция, месяц и пост с картинками, чтобы всё попробовать.</translation>
        </message>
        <message>
            <source>Sign in to Telegram</source>
            <translation>Войти в Telegram</translation>
        </message>
        <message>
            <source>So that posts can leave. Nothing is sent before you say so.</source>
            <translation>Чтобы посты могли выходить. Ничего не уйдёт, пока вы не скажете.</translation>
        </message>
        <message>
            <source>Choose a note on the left, or begin a new one.</source>
            <translation>Выберите заметку слева или начните новую.</translation>
        </message>
        <message>
            <source>Notes in Markdown become posts in Telegram. Begin in one of three ways:</source>
            <translation>Заметки в Markdown становятся постами в Telegram. Начать можно тремя способами:</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Открыть снова</translation>
        </message>
    </context>
    <context>
        <name>State</name>
        <message>
            <source>in doubt</source>
            <translation>неясно</translation>
        </message>
        <message>
            <source>It is not known whether this was published</source>
            <translation>Неизвестно, вышло ли это</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>удалено</translation>
        </message>
        <message>
            <source>The post was deleted in the channel</source>
            <translation>Пост удалён в канале</translation>
        </message>
        <message>
            <source>diverged</source>
            <translation>разошлось</translation>
        </message>
        <message>
            <source>Changed both here and in the channel</source>
            <translation>Изменено и здесь, и в канале</translation>
        </message>
        <message>
            <source>changed there</source>
            <translation>изменено там</translation>
        </message>
        <message>
            <source>The post was changed in the channel</source>
            <translation>Пост изменили в канале</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>изменено</translation>
        </message>
        <message>
            <source>Changed since it was published</source>
            <translation>Изменено после публикации</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>уходит</translation>
        </message>
        <message>
            <source>On its way to the channel</source>
            <translation>На пути в канал</translation>
        </message>
        <message>
            <source>published</source>
            <translation>вышло</translation>
        </message>
        <message>
            <source>In the channel as it is here</source>
            <translation>В канале то же, что здесь</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>пропущено</translation>
        </message>
        <message>
            <source>Its time passed and nothing was sent</source>
            <translation>Время прошло, ничего не отправлено</translation>
        </message>
        <message>
            <source>scheduled</source>
            <translation>в очереди</translation>
        </message>
        <message>
            <source>In the channel's queue, waiting for its time</source>
            <translation>В очереди канала, ждёт своего времени</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>отозвано</translation>
        </message>
        <message>
            <source>Taken back from the channel</source>
            <translation>Убрано из канала</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>задумано</translation>
        </message>
        <message>
            <source>Has a planned time</source>
            <translation>Есть задуманное время</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>готово</translation>
        </message>
        <message>
            <source>Ready to be published</source>
            <translation>Готово к публикации</translation>
        </message>
        <message>
            <source>review</source>
            <translation>проверка</translation>
        </message>
        <message>
            <source>Waiting for somebody to read it</source>
            <translation>Ждёт, чтобы кто-то прочитал</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>черновик</translation>
        </message>
        <message>
            <source>Being written</source>
            <translation>Пишется</translation>
        </message>
        <message>
            <source>idea</source>
            <translation>идея</translation>
        </message>
        <message>
            <source>Only an idea yet</source>
            <translation>Пока только идея</translation>
        </message>
        <message>
            <source>broken</source>
            <translation>сломано</translation>
        </message>
        <message>
            <source>Its front matter cannot be read</source>
            <translation>Свойства не читаются</translation>
        </message>
        <message>
            <source>on this computer only</source>
            <translation>только на этом компьютере</translation>
        </message>
        <message>
            <source>as a rehearsal only</source>
            <translation>только репетиция</translation>
        </message>
        <message>
            <source>here only</source>
            <translation>только здесь</translation>
        </message>
        <message>
            <source>Published on this computer only</source>
            <translation>Опубликовано только на этом компьютере</translation>
        </message>
        <message>
            <source>rehearsed</source>
            <translation>репетиция</translation>
        </message>
        <message>
            <source>Sent to Saved Messages or to a channel for tests; no reader has it</source>
            <translation>Отправлено в «Избранное» или в тестовый канал; читатели этого не видят</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Telegram</source>
            <translation>Telegram</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Очередь</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>No account</source>
            <translation>Нет аккаунта</translation>
        </message>
        <message>
            <source>A click leads to signing in to Telegram.</source>
            <translation>Щелчок ведёт ко входу в Telegram.</translation>
        </message>
        <message>
            <source>Signed in as %1</source>
            <translation>Вы вошли как %1</translation>
        </message>
        <message>
            <source>Devlog connects only while something is asked of Telegram. A click shows the accounts.</source>
            <translation>Devlog подключается, только когда что-то нужно от Telegram. Щелчок покажет аккаунты.</translation>
        </message>
        <message>
            <source>A click shows the accounts.</source>
            <translation>Щелчок покажет аккаунты.</translation>
        </message>
        <message>
            <source>Connecting…</source>
            <translation>Подключаемся…</translation>
        </message>
        <message>
            <source>Connected as %1</source>
            <translation>На связи как %1</translation>
        </message>
        <message numerus="yes">
            <source>Waiting %n s</source>
            <translation>
                <numerusform>Ждём %Ln с</numerusform>
                <numerusform>Ждём %Ln с</numerusform>
                <numerusform>Ждём %Ln с</numerusform>
            </translation>
        </message>
        <message>
            <source>Telegram asked for this pause.</source>
            <translation>Об этой паузе попросил Telegram.</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>Нет связи</translation>
        </message>
        <message>
            <source>What is planned and scheduled. A click shows it.</source>
            <translation>Что задумано и запланировано. Щелчок покажет это.</translation>
        </message>
        <message>
            <source>Not saved: %1</source>
            <translation>Не сохранено: %1</translation>
        </message>
        <message>
            <source>A click tries again.</source>
            <translation>Щелчок — попробовать ещё раз.</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Ещё не сохранено</translation>
        </message>
        <message>
            <source>Saved a second after the last key.</source>
            <translation>Сохраняется через секунду после последней клавиши.</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Сохранено</translation>
        </message>
        <message>
            <source>All that was typed is in the file.</source>
            <translation>Всё набранное уже в файле.</translation>
        </message>
    </context>
    <context>
        <name>StepBar</name>
        <message>
            <source>Progress</source>
            <translation>Ход</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message>
            <source>Stopping …</source>
            <translation>Останавливаем…</translation>
        </message>
    </context>
    <context>
        <name>System</name>
        <message>
            <source>no space is left on the disk</source>
            <translation>на диске нет места</translation>
        </message>
        <message>
            <source>your share of the disk is used up</source>
            <translation>ваша доля диска исчерпана</translation>
        </message>
        <message>
            <source>the disk can only be read</source>
            <translation>диск только для чтения</translation>
        </message>
        <message>
            <source>access is denied</source>
            <translation>доступ запрещён</translation>
        </message>
        <message>
            <source>it is not permitted</source>
            <translation>это не разрешено</translation>
        </message>
        <message>
            <source>there is no such file or folder</source>
            <translation>такого файла или папки нет</translation>
        </message>
        <message>
            <source>it is no folder</source>
            <translation>это не папка</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>это папка</translation>
        </message>
        <message>
            <source>the disk reports an error</source>
            <translation>диск сообщает об ошибке</translation>
        </message>
        <message>
            <source>it is in use</source>
            <translation>занято другой программой</translation>
        </message>
        <message>
            <source>too many files are open</source>
            <translation>открыто слишком много файлов</translation>
        </message>
    </context>
    <context>
        <name>TabBar</name>
        <message>
            <source>Open notes</source>
            <translation>Открытые заметки</translation>
        </message>
        <message>
            <source>%1, not saved</source>
            <translation>%1, не сохранено</translation>
        </message>
    </context>
    <context>
        <name>TabButton</name>
        <message>
            <source>Close “%1”</source>
            <translation>Закрыть «%1»</translation>
        </message>
    </context>
    <context>
        <name>TabList</name>
        <message>
            <source>All open notes</source>
            <translation>Все открытые заметки</translation>
        </message>
    </context>
    <context>
        <name>TalksField</name>
        <message>
            <source>Talks, one a line</source>
            <translation>Доклады, по одному на строке</translation>
        </message>
        <message>
            <source>10:00 Title (Speaker)
Title — Speaker
Speaker: Title</source>
            <translation>10:00 Название (Докладчик)
Название — Докладчик
Докладчик: Название</translation>
        </message>
        <message>
            <source>S&amp;wap title and speaker</source>
            <translation>По&amp;менять название и докладчика</translation>
        </message>
        <message>
            <source>Of the selected talks, or of all</source>
            <translation>У выбранных докладов или у всех</translation>
        </message>
        <message numerus="yes">
            <source>%n talk(s) to make</source>
            <translation>
                <numerusform>создать %Ln доклад</numerusform>
                <numerusform>создать %Ln доклада</numerusform>
                <numerusform>создать %Ln докладов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>пропущен %Ln</numerusform>
                <numerusform>пропущено %Ln</numerusform>
                <numerusform>пропущено %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n empty line(s) passed over</source>
            <translation>
                <numerusform>пустых строк: %Ln</numerusform>
                <numerusform>пустых строк: %Ln</numerusform>
                <numerusform>пустых строк: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n title(s) there already or twice</source>
            <translation>
                <numerusform>%Ln название уже есть или повторяется</numerusform>
                <numerusform>%Ln названия уже есть или повторяются</numerusform>
                <numerusform>%Ln названий уже есть или повторяются</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) too long for a title</source>
            <translation>
                <numerusform>%Ln строка слишком длинна для названия</numerusform>
                <numerusform>%Ln строки слишком длинны для названия</numerusform>
                <numerusform>%Ln строк слишком длинны для названия</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more passed over: too many at once</source>
            <translation>
                <numerusform>ещё %Ln пропущено: слишком много сразу</numerusform>
                <numerusform>ещё %Ln пропущено: слишком много сразу</numerusform>
                <numerusform>ещё %Ln пропущено: слишком много сразу</numerusform>
            </translation>
        </message>
        <message>
            <source>Talks as they were understood</source>
            <translation>Доклады, как они поняты</translation>
        </message>
        <message>
            <source>&amp;Talks, one a line, as the programme has them:</source>
            <translation>Док&amp;лады, по одному на строке, как в программе:</translation>
        </message>
        <message>
            <source>Understood &amp;as:</source>
            <translation>&amp;Понято так:</translation>
        </message>
    </context>
    <context>
        <name>TalksModel</name>
        <message>
            <source>Talk</source>
            <translation>Доклад</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Докладчик</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>%1, left out</source>
            <translation>%1, пропущен</translation>
        </message>
    </context>
    <context>
        <name>TimeChoice</name>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Сейчас</translation>
        </message>
        <message>
            <source>At a time</source>
            <translation>В указанное время</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>Словами</translation>
        </message>
        <message>
            <source>Date and time</source>
            <translation>Дата и время</translation>
        </message>
        <message>
            <source>Time in words</source>
            <translation>Время словами</translation>
        </message>
        <message>
            <source>tomorrow at 10:00</source>
            <translation>завтра в 10:00</translation>
        </message>
    </context>
    <context>
        <name>Titles</name>
        <message>
            <source>“%1”</source>
            <translation>«%1»</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>Your notes</source>
            <translation>Ваши заметки</translation>
        </message>
        <message>
            <source>All notes of the folder, by conference, month and post, with their state. Type above to search in their words.</source>
            <translation>Все заметки папки: по конференциям, месяцам и постам, с их состоянием. Пишите выше, чтобы искать по их словам.</translation>
        </message>
        <message>
            <source>The text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>Write in Markdown; it is saved by itself a second after the last key, and every version is kept.</source>
            <translation>Пишите в Markdown; текст сам сохраняется через секунду после последней клавиши, и каждая версия хранится.</translation>
        </message>
        <message>
            <source>The preview</source>
            <translation>Предпросмотр</translation>
        </message>
        <message>
            <source>The very post that subscribers will see, while you type. What Telegram refuses is said below.</source>
            <translation>Тот самый пост, который увидят подписчики, пока вы пишете. Чего не примет Telegram, сказано ниже.</translation>
        </message>
        <message>
            <source>Publishing</source>
            <translation>Публикация</translation>
        </message>
        <message>
            <source>Choose where and when. The channel called local is on this computer only: publish there as often as you like, nobody sees it.</source>
            <translation>Выберите, куда и когда. Канал local — только на этом компьютере: публикуйте туда сколько угодно, никто не увидит.</translation>
        </message>
        <message>
            <source>The calendar and series</source>
            <translation>Календарь и серии</translation>
        </message>
        <message>
            <source>What goes out when, in all channels; and a whole conference, published post by post. All commands are in the list that Ctrl+Shift+P opens.</source>
            <translation>Что и когда выходит во всех каналах; и целая конференция, пост за постом. Все команды — в списке, который открывает Ctrl+Shift+P.</translation>
        </message>
    </context>
    <context>
        <name>TourBubble</name>
        <message>
            <source>&amp;Skip</source>
            <translation>П&amp;ропустить</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Назад</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Дальше</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>&amp;Готово</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>No time yet</source>
            <translation>Без времени</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Search notes without a time</source>
            <translation>Искать среди заметок без времени</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Any state</source>
            <translation>Любое состояние</translation>
        </message>
        <message>
            <source>Every note has its time, or is out.</source>
            <translation>У каждой заметки есть время, или она вышла.</translation>
        </message>
        <message numerus="yes">
            <source>No time yet: %n note(s)</source>
            <translation>
                <numerusform>Без времени: %Ln заметка</numerusform>
                <numerusform>Без времени: %Ln заметки</numerusform>
                <numerusform>Без времени: %Ln заметок</numerusform>
            </translation>
        </message>
        <message>
            <source>No note fits.</source>
            <translation>Ни одна заметка не подходит.</translation>
        </message>
        <message>
            <source>Every note has its time, or is out already.</source>
            <translation>У каждой заметки есть время, или она уже вышла.</translation>
        </message>
    </context>
    <context>
        <name>TrayList</name>
        <message>
            <source>Notes without a time</source>
            <translation>Заметки без времени</translation>
        </message>
    </context>
    <context>
        <name>Tree</name>
        <message>
            <source>Conferences</source>
            <translation>Конференции</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Месяцы</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>Посты</translation>
        </message>
        <message>
            <source>Other notes</source>
            <translation>Другие заметки</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%Ln заметка</numerusform>
                <numerusform>%Ln заметки</numerusform>
                <numerusform>%Ln заметок</numerusform>
            </translation>
        </message>
        <message>
            <source>line %1</source>
            <translation>строка %1</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%Ln ошибка</numerusform>
                <numerusform>%Ln ошибки</numerusform>
                <numerusform>%Ln ошибок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%Ln предупреждение</numerusform>
                <numerusform>%Ln предупреждения</numerusform>
                <numerusform>%Ln предупреждений</numerusform>
            </translation>
        </message>
        <message>
            <source>Planned for %1</source>
            <translation>Задумано на %1</translation>
        </message>
        <message>
            <source>Has the same id as %1</source>
            <translation>Тот же id, что у %1</translation>
        </message>
    </context>
    <context>
        <name>TreeCommands</name>
        <message>
            <source>Drop notes on a conference, a month or a folder, or between its notes.</source>
            <translation>Бросьте заметки на конференцию, месяц или папку — или между их заметками.</translation>
        </message>
        <message>
            <source>These notes stand by name; notes of a conference or a month have an order.</source>
            <translation>Эти заметки стоят по имени; порядок есть у заметок конференции или месяца.</translation>
        </message>
    </context>
    <context>
        <name>TreeDelegate</name>
        <message>
            <source>New title</source>
            <translation>Новый заголовок</translation>
        </message>
    </context>
    <context>
        <name>TreePane</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>No note has all of that.</source>
            <translation>Нет заметок, у которых всё это есть.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Показать все</translation>
        </message>
        <message>
            <source>No notes yet. %1 makes the first one.</source>
            <translation>Заметок пока нет. %1 создаст первую.</translation>
        </message>
        <message>
            <source>No notes yet.</source>
            <translation>Заметок пока нет.</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>Новая заметка</translation>
        </message>
    </context>
    <context>
        <name>TreeView</name>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
    </context>
    <context>
        <name>UndoOffer</name>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
    </context>
    <context>
        <name>UnfinishedBar</name>
        <message>
            <source>Continue</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>What is missing is sent, nothing comes twice</source>
            <translation>Уйдёт недостающее, ничего не придёт дважды</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Отозвать</translation>
        </message>
        <message>
            <source>What is there already is deleted from the channel</source>
            <translation>То, что уже есть, удаляется из канала</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Позже</translation>
        </message>
        <message>
            <source>“{title}” was being taken back from {channel}.</source>
            <translation>«{title}» отзывалось из {channel}.</translation>
        </message>
        <message>
            <source>“{title}” was interrupted on its way to {channel} ({when}): {there} of {of} messages are there.</source>
            <translation>«{title}» прервалось на пути в {channel} ({when}): на месте {there} из {of} сообщений.</translation>
        </message>
        <message>
            <source>Its time has passed: it would come out at once.</source>
            <translation>Его время прошло: оно вышло бы сразу.</translation>
        </message>
        <message>
            <source>That was long ago: is it still wanted?</source>
            <translation>Это было давно: оно ещё нужно?</translation>
        </message>
        <message>
            <source>Whether one more arrived is not known; it does not come twice.</source>
            <translation>Дошло ли ещё одно, неизвестно; дважды оно не придёт.</translation>
        </message>
    </context>
    <context>
        <name>UpdateDialog</name>
        <message>
            <source>Update the post</source>
            <translation>Обновить пост</translation>
        </message>
        <message>
            <source>What will happen</source>
            <translation>Что произойдёт</translation>
        </message>
        <message>
            <source>It was edited there by somebody else; those words are lost.</source>
            <translation>Там это правил кто-то другой; те слова пропадут.</translation>
        </message>
        <message>
            <source>Withdraw and publish anew</source>
            <translation>Отозвать и опубликовать заново</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>Обновить</translation>
        </message>
        <message>
            <source>Telegram takes no such edit: a picture stays a picture, an album keeps its size. The post has to be withdrawn from %1 and published anew.</source>
            <translation>Telegram не принимает такую правку: картинка остаётся картинкой, размер альбома не меняется. Пост надо отозвать из %1 и опубликовать заново.</translation>
        </message>
        <message>
            <source>What will happen in the channel (%1):</source>
            <translation>Что произойдёт в канале (%1):</translation>
        </message>
        <message>
            <source>The post in %1 stays as it is; only what is remembered of the note is brought up to date.</source>
            <translation>Пост в %1 останется как есть; обновится только память о заметке.</translation>
        </message>
        <message>
            <source>Views, reactions and comments of the old post are gone</source>
            <translation>Просмотры, реакции и комментарии старого поста пропадут</translation>
        </message>
        <message>
            <source>The link in %1 breaks</source>
            <translation>Ссылка в %1 перестанет работать</translation>
        </message>
        <message>
            <source>Links from elsewhere break</source>
            <translation>Ссылки из других мест перестанут работать</translation>
        </message>
        <message>
            <source>Nobody else sees it: the post is on this computer only.</source>
            <translation>Никто больше этого не видит: пост только на этом компьютере.</translation>
        </message>
        <message>
            <source>This cannot be undone in Telegram.</source>
            <translation>В Telegram этого не отменить.</translation>
        </message>
        <message>
            <source>Message %1 is edited</source>
            <translation>Сообщение %1 изменится</translation>
        </message>
        <message>
            <source>Message %1 is sent, as an answer to the one before</source>
            <translation>Сообщение %1 отправится ответом на предыдущее</translation>
        </message>
        <message>
            <source>Message %1 is deleted</source>
            <translation>Сообщение %1 удалится</translation>
        </message>
        <message>
            <source>Message %1 becomes a link to the first, because other posts link to it</source>
            <translation>Сообщение %1 станет ссылкой на первое, потому что на него ссылаются другие посты</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message numerus="yes">
            <source>%n post(s) did not go out</source>
            <translation>
                <numerusform>%Ln пост не вышел</numerusform>
                <numerusform>%Ln поста не вышли</numerusform>
                <numerusform>%Ln постов не вышли</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing waits</source>
            <translation>Ничего не ждёт</translation>
        </message>
        <message numerus="yes">
            <source>%n scheduled in %1, next %2</source>
            <translation>
                <numerusform>%Ln запланирован в %1, следующий %2</numerusform>
                <numerusform>%Ln запланировано в %1, следующий %2</numerusform>
                <numerusform>%Ln запланировано в %1, следующий %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n scheduled, next %2</source>
            <translation>
                <numerusform>%Ln запланирован, следующий %2</numerusform>
                <numerusform>%Ln запланировано, следующий %2</numerusform>
                <numerusform>%Ln запланировано, следующий %2</numerusform>
            </translation>
        </message>
        <message>
            <source>The next one goes out on %1.</source>
            <translation>Следующий выйдет %1.</translation>
        </message>
        <message>
            <source>On this computer only.</source>
            <translation>Только на этом компьютере.</translation>
        </message>
        <message>
            <source>today %1</source>
            <translation>сегодня %1</translation>
        </message>
        <message>
            <source>tomorrow %1</source>
            <translation>завтра %1</translation>
        </message>
    </context>
    <context>
        <name>WizardCommands</name>
        <message>
            <source>There is no conference whose recordings could arrive.</source>
            <translation>Нет конференции, для которой могли бы появиться записи.</translation>
        </message>
        <message>
            <source>Show a note beside the text</source>
            <translation>Показать заметку рядом с текстом</translation>
        </message>
        <message>
            <source>Made the conference “%1”</source>
            <translation>Создана конференция «%1»</translation>
        </message>
        <message numerus="yes">
            <source>Made %n talk note(s)</source>
            <translation>
                <numerusform>Создана %Ln заметка о докладе</numerusform>
                <numerusform>Созданы %Ln заметки о докладах</numerusform>
                <numerusform>Создано %Ln заметок о докладах</numerusform>
            </translation>
        </message>
        <message>
            <source>Made the dev-log of %1</source>
            <translation>Создан дев-лог: %1</translation>
        </message>
    </context>
    <context>
        <name>WizardDialog</name>
        <message>
            <source>Leave without making anything?</source>
            <translation>Уйти, ничего не создав?</translation>
        </message>
        <message>
            <source>What was typed here would be lost.</source>
            <translation>Набранное здесь пропадёт.</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Уйти</translation>
        </message>
    </context>
    <context>
        <name>_ResultsView</name>
        <message>
            <source>Found notes</source>
            <translation>Найденные заметки</translation>
        </message>
    </context>
</TS>
