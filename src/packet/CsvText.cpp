// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/CsvText.h"

#include <algorithm>

namespace plumbline {

namespace {

/// The shell puts a value into quotes when it is empty or has a separator, a blank, a quote of either kind, a control
/// character or anything beyond ASCII.
bool needsQuotes(const QByteArray &value)
{
    return value.isEmpty() || std::any_of(value.begin(), value.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte <= 0x20 || byte >= 0x7f || c == '"' || c == '\'' || c == ',';
           });
}

QByteArray field(const QByteArray &value)
{
    if (value.isNull())
        return {};
    return needsQuotes(value) ? '"' + QByteArray(value).replace('"', "\"\"") + '"' : value;
}

} // namespace

QByteArray CsvText::line(const QByteArrayList &values)
{
    QByteArray out;
    for (const QByteArray &value : values) {
        if (&value != &values.constFirst())
            out += ',';
        out += field(value);
    }
    return out + '\n';
}

} // namespace plumbline
