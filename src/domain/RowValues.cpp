// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/RowValues.h"

namespace plumbline {

namespace {

template <typename Kind>
std::optional<Kind> kindIn(const Row &row, QStringView field)
{
    const auto *value = std::get_if<Kind>(&row.value(field));
    return value ? std::optional(*value) : std::nullopt;
}

} // namespace

std::optional<TimePoint> instantIn(const Row &row, QStringView field)
{
    return kindIn<TimePoint>(row, field);
}

std::optional<qint64> numberIn(const Row &row, QStringView field)
{
    return kindIn<qint64>(row, field);
}

QStringList listIn(const Row &row, QStringView field)
{
    return kindIn<QStringList>(row, field).value_or(QStringList());
}

void setTexts(Row &row, const QList<std::pair<QString, QString>> &texts)
{
    for (const auto &[field, text] : texts) {
        if (!text.isEmpty())
            row.set(field, text);
    }
}

} // namespace plumbline
