// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace plumbline {

/// Overwrites a known secret with stars wherever it stands in a text: plain, and with any of its characters escaped as
/// in JSON, addresses or HTML. The text keeps its length, and stays JSON.
void overwriteSecret(QByteArray &text, const QByteArray &secret);
/// Those that have at least so many characters.
void overwriteSecrets(QByteArray &text, const QList<QByteArray> &secrets, qsizetype shortest);

/// The secret in hexadecimal digits, and what of it stays the same in the Base64 of every text that holds it.
QList<QByteArray> encodingsOf(const QByteArray &secret);

} // namespace plumbline
