"""Telegram channels through Telethon, by raw requests with our own entities and our own random ids.

Nothing outside this package imports Telethon, and importing this package's modules costs what Telethon costs, so
services import them inside the functions that connect. The services to call are
``services.connections.Connections(paths, settings)``, where *settings* is a callable that reads ``Settings``: ``await
connections.open_channel(name, config)`` gives the connected ``Channel`` (its ``close()`` lets go of the account when
the last channel of it closes), for kinds ``telegram`` and ``saved``; and ``services.sign_in.SignIn(connections,
account)``: ``request_code``, ``enter_code``, ``enter_password``, ``log_out``, ``account``, ``close``.
"""
