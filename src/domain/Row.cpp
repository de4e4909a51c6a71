// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Row.h"

#include "base/Digest.h"
#include "domain/CanonicalRow.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString Row::id() const
{
    const auto *text = std::get_if<QString>(&value(u"id"));
    return text ? *text : QString();
}

const FieldValue &Row::value(QStringView field) const
{
    static const FieldValue nothing;
    const int index = type ? type->fieldIndex(field) : -1;
    return index < 0 ? nothing : values.at(index);
}

void Row::set(QStringView field, FieldValue value)
{
    const int index = type->fieldIndex(field);
    Q_ASSERT(index >= 0);
    values[index] = std::move(value);
}

QByteArray Row::canonical() const
{
    return canonicalText(*this);
}

QString Row::digest() const
{
    return sha256Hex(canonical());
}

QString fieldText(const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *instant = std::get_if<TimePoint>(&value))
        return formatInstant(*instant);
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? u"true"_s : u"false"_s;
    if (const auto *money = std::get_if<Money>(&value))
        return money->toDecimal();
    if (std::holds_alternative<QStringList>(value)) {
        QByteArray text;
        appendCanonical(text, value);
        return QString::fromUtf8(text);
    }
    return {};
}

} // namespace plumbline
