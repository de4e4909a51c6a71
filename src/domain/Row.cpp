// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Row.h"

#include "base/Digest.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

void appendEscaped(QByteArray &out, char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\b': out += "\\b"; break;
    case '\f': out += "\\f"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default: out += QByteArray("\\u00") + hex[uchar(c) >> 4] + hex[uchar(c) & 15];
    }
}

void appendJson(QByteArray &out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    out += '"';
    qsizetype from = 0; // of the stretch that stands for itself
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const char c = utf8[at];
        if (uchar(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(utf8.constData() + from, at - from);
        appendEscaped(out, c);
        from = at + 1;
    }
    out.append(utf8.constData() + from, utf8.size() - from);
    out += '"';
}

void appendCanonical(QByteArray &out, const FieldValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value)) {
        out += *flag ? "true" : "false";
    } else if (const auto *number = std::get_if<qint64>(&value)) {
        out += QByteArray::number(*number);
    } else if (const auto *list = std::get_if<QStringList>(&value)) {
        char separator = '[';
        for (const QString &item : *list) {
            out += std::exchange(separator, ',');
            appendJson(out, item);
        }
        out += list->isEmpty() ? "[]" : "]";
    } else {
        appendJson(out, fieldText(value));
    }
}

/// A field's index and its name as it stands in a canonical text, with the colon.
struct CanonicalKey {
    qsizetype field;
    QByteArray text;
};

/// In the order of RFC 8785.
std::vector<CanonicalKey> keysOf(const RowType &type)
{
    std::vector<CanonicalKey> keys;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        QByteArray text;
        appendJson(text, type.fields[i].name);
        keys.push_back({qsizetype(i), text + ':'});
    }
    std::sort(keys.begin(), keys.end(), [&type](const CanonicalKey &a, const CanonicalKey &b) {
        return type.fields[size_t(a.field)].name < type.fields[size_t(b.field)].name;
    });
    return keys;
}

const std::vector<CanonicalKey> &canonicalKeys(const RowType &type)
{
    static const auto byType = [] {
        std::map<const RowType *, std::vector<CanonicalKey>> keys;
        for (const RowType &one : rowTypes())
            keys.emplace(&one, keysOf(one));
        return keys;
    }();
    return byType.at(&type);
}

} // namespace

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
    // Absent fields are left out, so that a new field in a type changes no old digest.
    QByteArray out;
    out.reserve(64 * values.size());
    char separator = '{';
    for (const CanonicalKey &key : canonicalKeys(*type)) {
        if (std::holds_alternative<std::monostate>(values[key.field]))
            continue;
        out += std::exchange(separator, ',');
        out += key.text;
        appendCanonical(out, values[key.field]);
    }
    return out.isEmpty() ? QByteArray("{}") : out + '}';
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
