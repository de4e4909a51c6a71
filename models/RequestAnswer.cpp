// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RequestAnswer.h"

#include "base/SafeText.h"
#include "models/ResourceText.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype valuesShown = 6; ///< Of a column, the most frequent ones.

/// A key that names a column and one of its values; no heading of a column has a line break.
QString countKey(const QString &column, const QString &value)
{
    return column + u'\n' + value;
}

} // namespace

void RequestAnswer::reset()
{
    m_kind.clear();
    m_title.clear();
    m_text.clear();
    m_countText.clear();
    for (QStringList *list : {&m_factLabels, &m_factValues, &m_doubtLabels, &m_doubtValues, &m_doubtKinds})
        list->clear();
    m_population.reset();
    m_counts.setRows({});
    m_items.setLines({});
    m_items.setBeyond(0);
}

void RequestAnswer::clear()
{
    reset();
    emit changed();
}

QString RequestAnswer::mark() const
{
    return m_doubtKinds.contains(u"crit"_s) ? u"crit"_s : m_kind.isEmpty() ? QString() : u"ok"_s;
}

void RequestAnswer::addFact(const QString &label, const QString &value)
{
    m_factLabels.append(label);
    m_factValues.append(value);
}

void RequestAnswer::show(const AuditQuestion &question, const Population &population,
                         const QList<ItemCounts> &counts, const NumberText &text)
{
    reset();
    m_kind = u"list"_s;
    m_question = question;
    m_population = population;
    showCertificate(text);
    QList<RowFigure> figures;
    for (const ItemCounts &one : counts) {
        for (const auto &[value, count] : one.values.mid(0, valuesShown))
            figures.append({countKey(one.column, value), {}, text.count(count),
                            tr("%1: %2", "column, value").arg(one.column, visibleText(value))});
        if (const qsizetype more = one.values.size() - valuesShown; more > 0)
            figures.append({{}, {}, text.count(more), tr("more values of %1").arg(one.column)});
    }
    m_counts.setRows(figures);
    showItems(text);
    emit changed();
}

void RequestAnswer::showCertificate(const NumberText &text)
{
    const PopulationCertificate &certificate = m_population->certificate;
    m_title = certificate.isProved() ? tr("Nothing was found that speaks against this list holding everything.")
                                     : tr("It is not proved that this list holds everything.");
    m_text = visibleText(ResourceText::of("request", m_question.argument));
    addFact(tr("Period"), tr("%1 to %2").arg(text.instantUtc(m_population->scope.from),
                                            text.instantUtc(m_population->scope.to)));
    addFact(tr("As known at"), text.instantUtc(m_population->knownAt));
    addFact(tr("Ids, SHA-256"), m_population->idsSha256);
    for (const auto &[reason, count] : m_population->excluded)
        addFact(tr("Excluded"), tr("%1: %2", "number, reason").arg(text.count(count), visibleText(reason)));
    if (m_population->outOfScope > 0)
        addFact(tr("Excluded"), tr("%1 of other services").arg(text.count(m_population->outOfScope)));
    addFact(tr("Scope"), scopeText(text));
    if (m_population->beyondScope > 0)
        addFact(tr("Excluded"), tr("%1 not in that scope").arg(text.count(m_population->beyondScope)));
    for (const SourceTelling &one : certificate.tellings())
        addFact(tr("Told by %1").arg(visibleText(one.source)),
                one.onlyHere.isEmpty() ? text.count(one.count)
                                       : tr("%1, of which nobody else tells %2")
                                             .arg(text.count(one.count), text.count(one.onlyHere.size())));
    if (!m_population->definition.notShown.isEmpty())
        addFact(tr("Not shown"), visibleText(ResourceText::of("population", m_population->definition.notShown)));
    for (const CertificateDoubt &one : certificate.doubts()) {
        m_doubtLabels.append(placeOf(one));
        m_doubtValues.append(visibleText(one.says));
        m_doubtKinds.append(u"crit"_s);
    }
}

/// The version in force, and how often it became another one since the period began.
QString RequestAnswer::scopeText(const NumberText &text) const
{
    const ScopeVersion inForce = m_population->scopeInForce();
    const QString which = inForce.number == 0 ? tr("none noted: everything")
        : inForce.declared.isAll()
        ? tr("version %1 since %2: everything").arg(text.count(inForce.number), text.instantUtc(inForce.since))
        : tr("version %1 since %2: %3", "scope; number, instant, names")
              .arg(text.count(inForce.number), text.instantUtc(inForce.since),
                   visibleText((inForce.declared.services + inForce.declared.environments + inForce.declared.sources)
                                   .join(u", "_s)));
    const qsizetype changes = scopeChangesSince(m_population->scopes, m_population->scope.from).size();
    return changes == 0 ? which : tr("%1; changed %2 times since the period began").arg(which, text.count(changes));
}

QString RequestAnswer::placeOf(const CertificateDoubt &doubt)
{
    QStringList place{doubt.source, doubt.stream};
    place.removeAll(QString());
    return visibleText(place.isEmpty() ? doubt.code : place.join(u'/'));
}

void RequestAnswer::showItems(const NumberText &text)
{
    const qsizetype all = m_population->items.size();
    m_countText = all > listed ? tr("%1 items, the first %2 are listed").arg(text.count(all), text.count(listed))
        : all == 1             ? tr("1 item")
                               : tr("%1 items").arg(text.count(all));
    const QStringList columns = m_population->columns();
    QList<TableLine> lines;
    for (qsizetype i = 0; i < std::min(all, listed); ++i) {
        const PopulationItem &item = m_population->items.at(i);
        QStringList says;
        for (const QString &column : columns) {
            if (const QString value = m_population->value(item, column); !value.isEmpty() && column != u"service")
                says.append(m_population->title(column) + u' ' + value);
        }
        TableLine line = TableLine::of(Columns, int(i));
        line.setNumber(Line, text.count(item.seq), item.seq);
        line.setName(Service, item.service, tr("None", "service of an item"));
        line.setName(Id, item.row.id, {});
        line.setName(Source, item.row.source, {});
        line.setName(Says, says.join(u" · "_s), {});
        lines.append(line);
    }
    m_items.setLines(lines);
    m_items.setBeyond(all - lines.size());
}

void RequestAnswer::show(const AuditQuestion &question, const Trace &trace, const NumberText &text)
{
    reset();
    m_kind = u"trace"_s;
    m_question = question;
    const TraceWords words = TraceWords::of(trace, text);
    m_title = words.title;
    m_text = visibleText(ResourceText::of("request", question.argument));
    m_doubtLabels = words.labels;
    m_doubtValues = words.values;
    m_doubtKinds = words.kinds;
    if (trace.deliveries.isEmpty())
        m_doubtKinds.append(u"crit"_s);
    emit changed();
}

RowsRequest RequestAnswer::rows(const QString &key, const NumberText &text) const
{
    if (!m_population)
        return {};
    const QString heading = key.section(u'\n', 0, 0);
    const QString value = key.section(u'\n', 1);
    QString column;
    for (const QString &one : m_population->columns()) {
        if (m_population->title(one) == heading)
            column = one;
    }
    QList<qint64> versions;
    for (const PopulationItem &item : m_population->items) {
        const QString said = m_population->value(item, column);
        if (item.row.type == m_population->definition.type
            && (key.isEmpty() || (said.isEmpty() ? u"(none)"_s : said) == value))
            versions.append(item.row.versionId);
    }
    return RowsRequest::of(key.isEmpty() ? m_question.id : tr("%1, %2", "request, value").arg(m_question.id, value),
                           m_population->definition.type, versions, text);
}

RowsRequest RequestAnswer::row(int line, const NumberText &text) const
{
    if (!m_population || line < 0 || line >= m_items.count())
        return {};
    const PopulationItem &item = m_population->items.at(m_items.lineAt(line).caseIndex);
    return RowsRequest::of(m_question.id, item.row.type, {item.row.versionId}, text);
}

} // namespace plumbline
