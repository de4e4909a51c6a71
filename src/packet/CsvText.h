// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace plumbline {

/// Rows as the sqlite3 shell prints them with -csv -header, byte for byte: what an auditor compares with.
class CsvText
{
public:
    /// One line of texts; a null text is NULL and stays empty, an empty one becomes "".
    static QByteArray line(const QByteArrayList &values);
};

} // namespace plumbline
