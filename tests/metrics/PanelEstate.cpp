// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PanelEstate.h"

#include "store/RowWriter.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int ids = 60;

TimePoint start()
{
    return *parseInstant(u"2026-03-01T00:00:00Z"_s);
}

} // namespace

TimePoint PanelEstate::instant()
{
    if (rarely(60))
        return start() + std::chrono::hours(24 * 300); // of a clock that is wrong
    const TimePoint hour = start() + std::chrono::hours(number(40 * 24));
    return rarely(2) ? hour : hour + std::chrono::seconds(number(3'600));
}

QString PanelEstate::text(const QString &type, const FieldType &field)
{
    const QString name = field.name;
    if (name == u"id")
        return u"%1-%2"_s.arg(type).arg(number(ids));
    if (!field.values.empty())
        return field.values[size_t(number(int(field.values.size())))];
    if (name == u"decision_id")
        return u"gate_decision-%1"_s.arg(number(ids));
    if (name == u"renewed_from" || name.endsWith(u"_id"))
        return u"%1-%2"_s.arg(name == u"renewed_from" ? u"exception"_s : name.chopped(3)).arg(number(ids));
    if (name == u"same_as") // what another source calls it
        return (rarely(2) ? u"other/"_s : rarely(2) ? u"hub/"_s : QString()) + u"%1-%2"_s.arg(type).arg(number(ids));
    if (name == u"service" || (type == u"service" && name == u"name"))
        return rarely(8) ? u"svc"_s : u"service-%1"_s.arg(number(5));
    if (name == u"environment" || (type == u"environment" && name == u"name"))
        return rarely(5) ? u"ref:main"_s : u"environment-%1"_s.arg(number(3));
    if (name == u"class")
        return rarely(2) ? u"production"_s : u"staging"_s;
    if (name == u"status")
        return QStringList{u"success"_s, u"failed"_s, u"blocked"_s}[number(3)];
    if (name == u"state")
        return QStringList{u"open"_s, u"fixed"_s, u"risk_accepted"_s, u"duplicate"_s}[number(4)];
    if (name == u"asset")
        return rarely(6) ? u"service-%1"_s.arg(number(5)) : u"asset-%1"_s.arg(number(6));
    if (name == u"kind")
        return rarely(3) ? u"change-pending"_s : u"kind"_s;
    if (name == u"operation")
        return QStringList{u"chat"_s, u"execute_tool"_s}[number(2)];
    return rarely(20) ? u""_s : u"%1-%2"_s.arg(name).arg(number(name == u"artifact" || name == u"commit_sha" ? 30 : 4));
}

FieldValue PanelEstate::value(const QString &type, const FieldType &field)
{
    switch (field.kind) {
    case FieldKind::Text: return text(type, field);
    case FieldKind::Instant: // exceptions that two sources tell of begin at one instant
        return field.name == u"created_at" && rarely(3) ? start() + std::chrono::hours(24 * number(4)) : instant();
    case FieldKind::Integer: // buckets of an hour, and of a day that repeats what its hours tell
        if (field.name == u"bucket_s")
            return qint64(rarely(2) ? 86'400 : 3'600);
        return qint64(number(40)) - (rarely(25) ? 39 : 0);
    case FieldKind::Boolean: return rarely(5);
    case FieldKind::Money: return Money{qint64(number(1'000)) * 7'000'000 - (rarely(25) ? 8'000'000 : 0)};
    case FieldKind::TextList: return QStringList{text(type, field)};
    }
    return {};
}

Row PanelEstate::row(const QString &type)
{
    Row row = Row::of(*findRowType(type));
    const bool isEmptied = rarely(8); // what a source takes back says next to nothing
    for (const FieldType &field : row.type->fields) {
        if (field.name == u"id" || !(isEmptied || rarely(6)))
            row.set(QString(field.name), value(type, field));
    }
    for (const QString &link : {u"renewed_from"_s, u"same_as"_s}) {
        if (row.type->fieldIndex(link) >= 0 && !rarely(4))
            row.set(link, {});
    }
    const int artifact = row.type->fieldIndex(u"artifact");
    if (artifact >= 0 && row.type->fieldIndex(u"commit_sha") >= 0 && !rarely(5)) // mostly one of each
        row.set(u"commit_sha", fieldText(row.values[artifact]).replace(u"artifact"_s, u"commit"_s));
    return row;
}

void PanelEstate::write(StoreConnection &store, const QStringList &types, int most)
{
    QList<std::pair<Row, RowOrigin>> rows;
    for (int i = number(most); i >= 0; --i) {
        const RowOrigin origin{rarely(3) ? u"other"_s : u"hub"_s, u"stream"_s, QString(64, u'0'), {}, {}};
        rows.append({row(types[number(int(types.size()))]), origin});
    }
    const TimePoint known = start() + std::chrono::hours(24 * 50) + std::chrono::seconds(++m_known);
    const auto written = store.transaction([&] { return RowWriter(store, 1).write(rows, known); });
    if (!written)
        qFatal("%s", qPrintable(toString(written.error())));
}

MetricScope PanelEstate::scope()
{
    MetricScope scope;
    scope.zone = QTimeZone("Europe/Berlin");
    scope.from = start() + std::chrono::hours(number(30 * 24));
    scope.to = scope.from + std::chrono::hours(1 + number(20 * 24));
    scope.asOf = rarely(3) ? instant() : start() + std::chrono::hours(24 * 60);
    const auto some = [&](const QString &stem) {
        QStringList names{stem + u'-' + QString::number(number(3))};
        if (rarely(2))
            names.append(rarely(2) ? QString() : stem + u"-0"_s);
        return names;
    };
    if (rarely(3))
        scope.services = some(u"service"_s);
    if (rarely(4))
        scope.teams = some(u"team"_s);
    if (rarely(4))
        scope.environments = some(u"environment"_s);
    return scope;
}

} // namespace plumbline
