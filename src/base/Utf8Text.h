// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <string_view>

namespace plumbline {

/// The text without its byte order mark, and in UTF-8 where it says that it is UTF-16 or UTF-32 (what Windows makes of
/// `command > file`). Everything else comes back as it is, also what is no text.
QByteArray utf8Text(const QByteArray &bytes);

/// All characters of the text, also a byte order mark at its beginning, which QString leaves out.
QString wholeText(std::string_view utf8);

/// True when all of it is valid UTF-8.
bool isUtf8(QByteArrayView bytes);

} // namespace plumbline
