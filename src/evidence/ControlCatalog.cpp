// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/ControlCatalog.h"

#include "domain/RowType.h"
#include "evidence/EvidenceFile.h"
#include "metrics/MetricCatalog.h"

#include <QFile>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<Control> controlOf(const EvidenceFile &file, const toml::table &table, const MetricCatalog &catalog)
{
    Control control;
    QString every;
    QString sql;
    if (auto read = file.texts(table, u"[[control]]"_s,
                               {{"id", &control.id},
                                {"every", &every},
                                {"evidence", &control.evidence},
                                {"next", &control.next},
                                {"unreadable", &control.unreadable},
                                {"metric", &control.metric},
                                {"of", &control.of},
                                {"where", &control.where},
                                {"sql", &sql}},
                               {u"needs"_s, u"reads"_s, u"uses"_s});
        !read)
        return fail(read.error());
    const auto wrong
        = [&](const QString &detail) { return file.reader.wrong(table.source(), control.id + u": "_s + detail); };
    control.rhythm = every == u"week" ? ControlRhythm::Week : ControlRhythm::Case;
    if (control.unreadable.isEmpty() && every != u"week" && every != u"case")
        return wrong(u"\"every\" is case or week"_s);
    const auto needs = file.reader.texts(table, "needs");
    if (!needs)
        return fail(needs.error());
    control.needs = *needs;
    for (const QString &type : std::as_const(control.needs)) {
        if (!findRowType(type))
            return wrong(u"there is no row type \"%1\""_s.arg(type));
    }
    if (!control.metric.isEmpty()) {
        const MetricDefinition *definition = catalog.find(control.metric);
        if (!definition || !definition->column(control.where)
            || (!control.of.isEmpty() && !definition->column(control.of)))
            return wrong(u"the metric, \"of\" or \"where\" does not exist"_s);
    } else if (control.unreadable.isEmpty()) {
        auto rows = file.sql(table, control.id, sql);
        if (!rows)
            return fail(rows.error());
        control.rows = *std::move(rows);
    }
    return control;
}

Result<QList<ControlMapping>> mappingsOf(const QString &path, QList<Control> &controls)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read controls"_s, file.errorString(), path);
    QList<ControlMapping> mappings;
    for (const QByteArray &bytes : file.readAll().split('\n')) {
        const QStringList cells = QString::fromUtf8(bytes).split(u'\t');
        if (bytes.isEmpty() || bytes.startsWith('#') || cells.first() == u"product_control")
            continue;
        const auto control = std::find_if(controls.begin(), controls.end(),
                                          [&](const Control &one) { return one.id == cells.first(); });
        if (cells.size() != 11 || control == controls.end())
            return fail(Error::Kind::Configuration, u"read controls"_s,
                        u"a line without its 11 cells, or of no control: %1"_s.arg(cells.first()), path);
        control->family = cells[1];
        control->title = cells[2];
        mappings.append({cells[0], cells[4], cells[5], cells[6], cells[7], cells[9], cells[10]});
    }
    return mappings;
}

} // namespace

Result<ControlCatalog> ControlCatalog::load(const MetricCatalog &catalog)
{
    const auto file
        = EvidenceFile::open(EvidenceFile::place(u"../controls/controls.toml"_s), u"plumbline-controls/1"_s);
    if (!file)
        return fail(file.error());
    const auto tables = file->tables("control");
    if (!tables)
        return fail(tables.error());
    ControlCatalog found;
    for (const toml::table *table : *tables) {
        const auto control = controlOf(*file, *table, catalog);
        if (!control)
            return fail(control.error());
        found.controls.append(*control);
    }
    const auto mappings = mappingsOf(EvidenceFile::place(u"../controls/mappings.tsv"_s), found.controls);
    if (!mappings)
        return fail(mappings.error());
    found.mappings = *mappings;
    for (const Control &control : std::as_const(found.controls)) {
        if (control.title.isEmpty())
            return file->reader.wrong(file->table.source(), u"%1 serves no framework"_s.arg(control.id));
    }
    return found;
}

QStringList ControlCatalog::frameworks() const
{
    QStringList names;
    for (const ControlMapping &mapping : mappings)
        names.append(mapping.framework);
    names.removeDuplicates();
    names.sort();
    return names;
}

} // namespace plumbline
