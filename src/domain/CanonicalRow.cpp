// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/CanonicalRow.h"

#include "base/CanonicalJson.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr auto personalNames = std::to_array<QLatin1StringView>(
    {"actor"_L1, "approver"_L1, "approvers"_L1, "author"_L1, "owner"_L1, "principal"_L1, "requester"_L1, "user_id"_L1});

/// A field's index and its name as it stands in a canonical text, with the colon.
struct CanonicalKey {
    qsizetype field;
    QByteArray text;
    bool isPersonal;
};

/// In the order of RFC 8785.
std::vector<CanonicalKey> keysOf(const RowType &type)
{
    std::vector<CanonicalKey> keys;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        QByteArray text;
        appendJson(text, QString(type.fields[i].name));
        keys.push_back({qsizetype(i), text + ':', isPersonal(type.fields[i].name)});
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

template <typename Wanted>
QByteArray textOf(const Row &row, Wanted isWanted)
{
    // Absent fields are left out, so that a new field in a type changes no old digest.
    QByteArray out;
    out.reserve(64 * row.values.size());
    char separator = '{';
    for (const CanonicalKey &key : canonicalKeys(*row.type)) {
        if (std::holds_alternative<std::monostate>(row.values[key.field]) || !isWanted(key))
            continue;
        out += std::exchange(separator, ',');
        out += key.text;
        appendCanonical(out, row.values[key.field]);
    }
    return out.isEmpty() ? QByteArray("{}") : out + '}';
}

} // namespace

bool isPersonal(QLatin1StringView field)
{
    return std::find(personalNames.begin(), personalNames.end(), field) != personalNames.end();
}

void appendCanonical(QByteArray &out, const FieldValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value)) {
        out += *flag ? "true" : "false";
    } else if (const auto *number = std::get_if<qint64>(&value)) {
        appendJson(out, *number);
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

QByteArray canonicalText(const Row &row)
{
    return textOf(row, [](const CanonicalKey &) { return true; });
}

QByteArray impersonalText(const Row &row)
{
    return textOf(row, [](const CanonicalKey &key) { return !key.isPersonal; });
}

QList<PersonalField> personalFields(const Row &row)
{
    QList<PersonalField> fields;
    for (const CanonicalKey &key : canonicalKeys(*row.type)) {
        if (!key.isPersonal || std::holds_alternative<std::monostate>(row.values[key.field]))
            continue;
        PersonalField field{row.type->fields[size_t(key.field)].name, {}};
        appendCanonical(field.value, row.values[key.field]);
        fields.append(field);
    }
    return fields;
}

} // namespace plumbline
