// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/MappedValue.h"

#include "base/Utf8Text.h"
#include "sources/JsonDocument.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

tl::unexpected<QString> wrong(const MappedValue &value, const QString &expected)
{
    return tl::unexpected(u"\"%1\" is not %2"_s.arg(mappedText(value).left(80), expected));
}

tl::expected<FieldValue, QString> instantField(const MappedValue &value)
{
    if (const auto *instant = std::get_if<TimePoint>(&value))
        return *instant;
    if (const auto *text = std::get_if<QString>(&value)) {
        if (const auto parsed = parseInstant(*text))
            return *parsed;
    }
    return wrong(value, u"a point in time"_s);
}

tl::expected<FieldValue, QString> integerField(const MappedValue &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    bool isNumber = false;
    const qint64 number = mappedText(value).toLongLong(&isNumber);
    if (isNumber)
        return number;
    return wrong(value, u"a whole number"_s);
}

tl::expected<FieldValue, QString> booleanField(const MappedValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    const QString text = mappedText(value).toLower();
    if (text == u"true"_s || text == u"false"_s)
        return text == u"true"_s;
    return wrong(value, u"true or false"_s);
}

} // namespace

bool isNothing(const MappedValue &value)
{
    return std::holds_alternative<std::monostate>(value);
}

QString mappedText(const MappedValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto *number = std::get_if<double>(&value))
        return numberText(*number);
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? u"true"_s : u"false"_s;
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(u", "_s);
    if (const auto *instant = std::get_if<TimePoint>(&value))
        return formatInstant(*instant);
    return {};
}

tl::expected<MappedValue, QString> valueFrom(simdjson::dom::element element)
{
    using Type = simdjson::dom::element_type;
    switch (element.type()) {
    case Type::NULL_VALUE: return MappedValue();
    case Type::BOOL: return bool(element);
    case Type::INT64: return qint64(int64_t(element));
    case Type::UINT64: return QString::number(quint64(uint64_t(element)));
    case Type::DOUBLE: return double(element);
    case Type::STRING: {
        const std::string_view text(element);
        return text.empty() ? MappedValue() : MappedValue(wholeText(text));
    }
    case Type::OBJECT: return tl::unexpected(u"is an object, not a value"_s);
    case Type::ARRAY: break;
    }
    QStringList list;
    for (const auto item : simdjson::dom::array(element)) {
        if (item.is_array() || item.is_object())
            return tl::unexpected(u"is a list of %1, not of values"_s.arg(item.is_array() ? u"lists"_s : u"objects"_s));
        if (const auto value = valueFrom(item); value && !isNothing(*value))
            list.append(mappedText(*value));
    }
    return list;
}

tl::expected<FieldValue, QString> toField(FieldKind kind, const MappedValue &value)
{
    if (isNothing(value))
        return FieldValue();
    switch (kind) {
    case FieldKind::Text:
        if (std::holds_alternative<QStringList>(value))
            return wrong(value, u"one text but a list"_s);
        return mappedText(value);
    case FieldKind::Instant: return instantField(value);
    case FieldKind::Integer: return integerField(value);
    case FieldKind::Boolean: return booleanField(value);
    case FieldKind::Money: {
        const auto money = Money::parse(mappedText(value));
        if (!money)
            return wrong(value, u"an amount of money"_s);
        return *money;
    }
    case FieldKind::TextList: {
        const auto *list = std::get_if<QStringList>(&value);
        return list ? *list : QStringList(mappedText(value));
    }
    }
    return FieldValue();
}

} // namespace plumbline
