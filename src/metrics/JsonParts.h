// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QStringList>
#include <optional>

namespace plumbline {

/// The texts of a JSON list; none where there is no list.
inline QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        texts.append(item.toString());
    return texts;
}

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace plumbline
