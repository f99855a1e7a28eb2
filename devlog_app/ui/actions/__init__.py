"""Everything that can be commanded: one table, and the actions, menus and toolbars made of it."""
