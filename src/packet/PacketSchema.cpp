// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketSchema.h"

#include "domain/CanonicalRow.h"
#include "domain/RowType.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Nanoseconds of an instant as lines write it: whole seconds, and after a point up to nine digits.
QString nanoseconds(const QString &text)
{
    return u"(unixepoch(substr(%1, 1, 19)) * 1000000000 + CASE substr(%1, 20, 1) WHEN '.' THEN "
           "CAST(substr(substr(%1, 21, length(%1) - 21) || '000000000', 1, 9) AS INTEGER) ELSE 0 END)"_s.arg(text);
}

/// 1e-12 USD of a decimal text: its digits with twelve behind the point, read as a whole number.
QString picos(const QString &text)
{
    return u"CAST(replace(%1, '.', '') || substr('000000000000', 1, "
           "12 - CASE instr(%1, '.') WHEN 0 THEN 0 ELSE length(%1) - instr(%1, '.') END) AS INTEGER)"_s.arg(text);
}

QString opened(const QString &name, const QString &place)
{
    return u"(SELECT json_extract(o.json, '%1') FROM opening AS o WHERE o.seq = n.seq AND o.name = '%2')"_s.arg(place,
                                                                                                                name);
}

/// What a tombstone's disclosure says stands there, where a person was erased.
QString replaced(const QString &name)
{
    return u"(SELECT json_extract(o.json, '$[2]') FROM opening AS o WHERE o.name = n.seq || '/%1' AND instr(o.name, '/'))"_s
        .arg(name);
}

QString valueOf(const FieldType &field)
{
    return isPersonal(field.name)
        ? u"COALESCE(%1, %2)"_s.arg(opened(field.name, u"$[2]"_s), replaced(QString(field.name)))
        : u"json_extract(n.line, '$.rec.%1')"_s.arg(field.name);
}

QStringList columnsOf(const FieldType &field)
{
    const QString value = valueOf(field);
    switch (field.kind) {
    case FieldKind::Instant:
        return {u"%1 AS %2"_s.arg(value, field.name), u"%1 AS %2"_s.arg(nanoseconds(value), field.column())};
    case FieldKind::Money:
        return {u"%1 AS %2"_s.arg(value, field.name), u"%1 AS %2"_s.arg(picos(value), field.column())};
    case FieldKind::Integer: return {u"CAST(%1 AS INTEGER) AS %2"_s.arg(value, field.name)};
    default: return {u"%1 AS %2"_s.arg(value, field.name)};
    }
}

QString viewOf(const RowType &type)
{
    QStringList columns{u"n.seq AS version_id"_s, u"json_extract(n.line, '$.source') AS source"_s};
    for (const FieldType &field : type.fields)
        columns += columnsOf(field);
    columns += u"%1 AS known_from_ns"_s.arg(nanoseconds(u"json_extract(n.line, '$.observed_at')"_s));
    columns += opened(u"raw"_s, u"$[2].raw"_s) + u" AS raw_sha256"_s;
    columns += opened(u"raw"_s, u"$[2].ptr"_s) + u" AS raw_pointer"_s;
    return u"CREATE VIEW %1 AS\n"
           "WITH n(seq, line) AS (SELECT MAX(seq), line FROM entry WHERE json_extract(line, '$.type') = '%1'\n"
           "    GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id'))\n"
           "SELECT %2\nFROM n"_s.arg(type.name, columns.join(u",\n    "_s));
}

} // namespace

QStringList packetSchema()
{
    QStringList statements{
        u"CREATE TABLE log_entry (seq INTEGER PRIMARY KEY, leaf TEXT NOT NULL, line TEXT, absent TEXT)"_s,
        u"CREATE TABLE earlier_entry (seq INTEGER PRIMARY KEY, leaf TEXT NOT NULL, line TEXT NOT NULL, proof TEXT NOT NULL)"_s,
        u"CREATE TABLE disclosure (seq INTEGER NOT NULL, disclosure TEXT NOT NULL, PRIMARY KEY (seq, disclosure)) WITHOUT ROWID"_s,
        u"CREATE TABLE opening (seq INTEGER NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (seq, name)) WITHOUT ROWID"_s,
        u"CREATE TABLE param (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE INDEX log_entry_type ON log_entry (json_extract(line, '$.type'))"_s,
        u"CREATE INDEX earlier_entry_type ON earlier_entry (json_extract(line, '$.type'))"_s,
        u"CREATE INDEX opening_replaced ON opening (name) WHERE instr(name, '/')"_s,
        u"CREATE VIEW entry (seq, line) AS SELECT seq, line FROM earlier_entry UNION ALL SELECT seq, line FROM log_entry"_s,
    };
    for (const RowType &type : rowTypes())
        statements.append(viewOf(type));
    return statements;
}

QString packetSchemaFile()
{
    return u"-- SPDX-FileCopyrightText: 2026 Plumbline contributors\n"
           "-- SPDX-License-Identifier: GPL-3.0-or-later\n"
           "-- The schema of evidence.db in an audit packet, as `plumbline packet schema` prints it: docs/packet-format.md.\n"_s
        + packetSchema().join(u";\n"_s) + u";\n"_s;
}

} // namespace plumbline
