"""A listed word stands for its forms."""

import pytest

from devlog_app.services.spelling.word_forms import WordForms
from devlog_app.services.spelling.word_list import listed


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("промпт", "промпт промпта промптом промпты промптов промптами Промпт ПРОМПТЫ"),
        ("фича", "фича фичи фичу фич фичей фичами"),
        ("деплой", "деплой деплоя деплою деплоем деплоев"),
        ("деплоить", "деплоить деплоил деплоила деплоит деплоят деплоили деплоящий"),
        ("кэшировать", "кэшировать кэшируем кэшировал кэширует кэшированный кэширующего кэшированного кэшировавшими"),
        ("фейлиться", "фейлиться фейлится фейлился фейлилась"),
        ("опенсорсный", "опенсорсный опенсорсная опенсорсного опенсорсными"),
        ("нейронка", "нейронка нейронки нейронок нейронками"),
        ("дев-лог", "дев-лог дев-лога Дев-логе"),
        ("мёрдж", "мёрдж мердж мерджа"),
        ("webhook", "webhook Webhook webhooks webhook's"),
        ("Телетон", "Телетон Телетона ТЕЛЕТОН"),
    ],
)
def test_an_entry_stands_for_its_forms(entry: str, forms: str) -> None:
    words = WordForms([entry])
    assert [form for form in forms.split() if form not in words] == []


@pytest.mark.parametrize(
    ("entry", "other"), [("промпт", "промптт"), ("Телетон", "телетон"), ("API", "api"), ("фича", "фичер")]
)
def test_an_entry_does_not_stand_for_everything(entry: str, other: str) -> None:
    assert other not in WordForms([entry])


def test_a_list_may_have_remarks_and_blank_lines() -> None:
    assert listed("\ufeff# ours\nпромпт\n\n  дев-лог  # hyphenated\r\n") == ("промпт", "дев-лог")
