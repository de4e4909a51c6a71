// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/ControlCatalog.h"

#include "domain/RowType.h"
#include "evidence/EvidenceFile.h"
#include "metrics/MetricCatalog.h"
#include "sync/Configuration.h"

#include <QDir>
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
                                {"family", &control.family},
                                {"title", &control.title},
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
        if (control->family.isEmpty())
            control->family = cells[1];
        if (control->title.isEmpty())
            control->title = cells[2];
        mappings.append({cells[0], cells[4], cells[5], cells[6], cells[7], cells[9], cells[10]});
    }
    return mappings;
}

} // namespace

Result<void> ControlCatalog::add(const QString &path, const MetricCatalog &catalog)
{
    const auto file = EvidenceFile::open(path, u"plumbline-controls/1"_s);
    const auto tables = file ? file->tables("control") : fail(file.error());
    if (!tables)
        return fail(tables.error());
    for (const toml::table *table : *tables) {
        const auto control = controlOf(*file, *table, catalog);
        if (!control)
            return fail(control.error());
        if (std::ranges::find(controls, control->id, &Control::id) != controls.end())
            return file->reader.wrong(table->source(), u"there is a control %1 already"_s.arg(control->id));
        controls.append(*control);
    }
    return {};
}

Result<ControlCatalog> ControlCatalog::load(const MetricCatalog &catalog, const QString &ownFolder)
{
    ControlCatalog found;
    QStringList mapped{EvidenceFile::place(u"../controls/mappings.tsv"_s)};
    auto added = found.add(EvidenceFile::place(u"../controls/controls.toml"_s), catalog);
    if (!ownFolder.isEmpty()) {
        const QDir own(ownFolder);
        for (const QString &name : own.entryList({u"*.toml"_s}, QDir::Files, QDir::Name))
            added = added ? found.add(own.filePath(name), catalog) : added;
        for (const QString &name : own.entryList({u"*.tsv"_s}, QDir::Files, QDir::Name))
            mapped.append(own.filePath(name));
    }
    if (!added)
        return fail(added.error());
    for (const QString &path : std::as_const(mapped)) {
        const auto mappings = mappingsOf(path, found.controls);
        if (!mappings)
            return fail(mappings.error());
        found.mappings += *mappings;
    }
    for (const Control &control : std::as_const(found.controls)) {
        if (control.title.isEmpty())
            return fail(Error::Kind::Configuration, u"read controls"_s,
                        u"%1 has no title: neither its file nor a mapping says one"_s.arg(control.id));
    }
    return found;
}

QString ControlCatalog::organisationFolder()
{
    return QFileInfo(Configuration::connectorFolder()).dir().filePath(u"controls"_s);
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
