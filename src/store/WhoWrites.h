// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace plumbline {

/// The disclosure of who runs this program, for lines of the log that a person is behind: "user@machine".
QByteArray whoWrites();
/// The same of a person who was named.
QByteArray whoWrites(const QString &name);
/// The name in such a disclosure; nothing when it discloses something else.
std::optional<QString> whoWrote(const QByteArray &disclosure);

} // namespace plumbline
