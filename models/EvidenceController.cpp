// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EvidenceController.h"

#include "base/SafeText.h"
#include "models/ScopeController.h"
#include "search/EvidenceSearch.h"
#include "store/QueryRunner.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

EvidenceController::EvidenceController(QueryRunner &runner, ScopeController &scope, FieldLocator locator,
                                       QObject *parent)
    : QObject(parent), m_runner(runner), m_scope(scope), m_search(runner, scope),
      m_table(runner, m_search.memory(), scope.text()), m_record(runner, scope.text(), std::move(locator)),
      m_figure(scope.text())
{
    connect(&m_figure, &FigureRows::changed, this, &EvidenceController::showFigure);
    connect(&m_scope, &ScopeController::changed, this, [this] {
        if (!hasRequest())
            reload();
        m_search.bringUp();
    });
    connect(&m_table, &EvidenceTableModel::blockLoaded, this, [this](int first, int last) {
        if (m_selectedRow >= first && m_selectedRow <= last)
            openRecordOfSelection();
    });
    connect(&m_table, &EvidenceTableModel::failed, this, [this](const QString &reason) {
        m_state = u"failed"_s;
        m_errorText = reason;
        emit changed();
    });
}

RowFilter EvidenceController::filter() const
{
    RowFilter filter = hasRequest() ? RowFilter() : m_scope.rowFilter(m_type);
    filter.type = m_type;
    if (const auto &request = m_figure.request())
        filter.versionIds = request->versionIds;
    filter.sortField = m_sortField;
    filter.descending = m_descending;
    return m_question.within(filter);
}

void EvidenceController::reload()
{
    m_state = u"loading"_s;
    emit changed();
    if (hasRequest() && m_figure.request()->versionIds.isEmpty()) { // An empty list would filter nothing at all.
        ++m_generation;
        EvidenceAnswer nothing;
        nothing.base = filter();
        accept(nothing);
        return;
    }
    m_runner
        .run([asked = filter(), question = m_question, narrowings = m_narrowings, zone = m_scope.text().zone(), memory = m_search.memory(),
              addUp = hasRequest() && m_figure.request()->sum](StoreConnection &connection) -> Result<EvidenceAnswer> {
            const auto exact = question.exactly(connection, *memory, asked);
            if (!exact)
                return fail(exact.error());
            const RowFilter &base = *exact;
            auto answer = readEvidence(connection, *memory, base, narrowings);
            if (!answer)
                return answer;
            answer->base = base;
            answer->isCut = !question.isFilterEnough() && base.versionIds.size() > EvidenceQuestion::mostRows;
            RowFilter shown = narrowed(base, narrowings);
            shown.upToVersion = answer->upToVersion;
            auto timeline = readTimeline(connection, *memory, shown, zone);
            if (!timeline)
                return fail(timeline.error());
            answer->timeline = std::move(*timeline);
            if (!addUp)
                return answer;
            const auto sum = readCostSum(connection, base);
            if (!sum)
                return fail(sum.error());
            answer->sum = *sum;
            return answer;
        })
        .then(this, [this, asked = ++m_generation](const Result<EvidenceAnswer> &answer) {
            if (asked != m_generation)
                return;
            if (answer) {
                accept(*answer);
                return;
            }
            m_state = u"failed"_s;
            m_errorText = toString(answer.error());
            emit changed();
        });
}

void EvidenceController::lookForNewRows()
{
    if (!m_question.isFilterEnough() || m_answer.upToVersion == 0 || m_state == u"loading" || m_state == u"failed")
        return; // what is shown is of a moment, or nothing is shown
    m_runner
        .run([shown = narrowed(filter(), m_narrowings), memory = m_search.memory()](StoreConnection &connection) {
            return EvidenceSearch(connection, *memory).count(shown);
        })
        .then(this, [this, asked = m_generation](const Result<qint64> &count) {
            // A look that fails is made again; what is shown is not worse for it.
            const qint64 fresh = count ? std::max<qint64>(0, *count - m_answer.matching) : m_newRows;
            if (asked != m_generation || fresh == m_newRows)
                return;
            m_newRows = fresh;
            emit changed();
        });
}

void EvidenceController::accept(const EvidenceAnswer &answer)
{
    m_answer = answer;
    m_newRows = 0;
    m_errorText.clear();
    RowFilter shown = narrowed(m_answer.base, m_narrowings);
    shown.upToVersion = answer.upToVersion; // rows that come in do not shift what is looked at
    m_table.show(shown, answer.matching, m_scope.week().monday().year());
    QList<ColumnInfo> columns;
    for (const EvidenceColumn &column : m_table.columns())
        columns.append({.field = column.field,
                        .title = column.title,
                        .width = column.width,
                        .numeric = column.kind == EvidenceColumn::Kind::Money,
                        .mono = column.kind == EvidenceColumn::Kind::Digest || EvidenceColumns::isCode(column.field),
                        .badge = column.kind == EvidenceColumn::Kind::Outcome,
                        .sortable = !column.field.isEmpty()});
    m_columns.setRows(std::move(columns));
    fillFacets();
    m_timeline.show(answer.timeline, m_scope.text());
    const bool anything = std::ranges::any_of(answer.types, [](const auto &type) { return type.second > 0; });
    if (answer.matching > 0)
        m_state = u"ready"_s;
    else
        m_state = answer.all > 0 || hasRequest() ? u"filtered"_s : anything ? u"empty"_s : u"first"_s;
    emit changed();
    m_selectedRow = -1;
    select(0);
}

void EvidenceController::fillFacets()
{
    const NumberText &text = m_scope.text();
    QList<Facet> rows;
    const auto add = [&](const QString &group, const QString &title, const EvidenceAnswer::Counts &counts,
                         auto isChecked, auto label) {
        const bool isOpen = m_unfolded.contains(group);
        int shown = 0, hidden = 0;
        for (const auto &[value, count] : counts) {
            if (value.isEmpty())
                continue;
            if (!isOpen && shown >= namedFacets && !isChecked(value)) {
                ++hidden;
                continue;
            }
            rows.append({group, title, value, label(value), text.count(count), isChecked(value), shown == 0, false});
            ++shown;
        }
        if (hidden > 0)
            rows.append({group,
                         title,
                         {},
                         tr("%1 more", "values of a filter").arg(text.count(hidden)),
                         {},
                         false,
                         false,
                         true});
        else if (isOpen && shown > namedFacets)
            rows.append({group, title, {}, tr("Fewer", "values of a filter"), {}, false, false, true});
    };
    EvidenceAnswer::Counts types = m_answer.types;
    types.removeIf([this](const std::pair<QString, qint64> &type) { return type.second == 0 && type.first != m_type; });
    add(
        u"type"_s, tr("Record type"), types, [this](const QString &value) { return value == m_type; },
        &EvidenceColumns::typeName);

    const QHash<QString, QString> titles{{u"outcome"_s, tr("Outcome")},
                                         {u"service"_s, tr("Service")},
                                         {u"environment"_s, tr("Environment")},
                                         {u"source"_s, tr("Source")}};
    for (const QString &group : facetGroups())
        add(
            group, titles.value(group), m_answer.facets.value(group),
            [&](const QString &value) {
                return m_narrowings.contains(Narrowing{group, value});
            },
            [&](const QString &value) { return group == u"outcome" ? EvidenceColumns::valueName(value) : value; });
    m_facets.setRows(std::move(rows));
}

void EvidenceController::toggleFacet(const QString &group, const QString &key)
{
    if (key.isEmpty()) { // The line that unfolds its group.
        if (!m_unfolded.remove(group))
            m_unfolded.insert(group);
        fillFacets();
        return;
    }
    if (group == u"type") {
        setType(key);
        return;
    }
    const Narrowing narrowing{group, key};
    if (!m_narrowings.removeOne(narrowing)) {
        if (group == u"outcome") // A record has one outcome; two would show nothing.
            m_narrowings.removeIf([](const Narrowing &old) { return old.group == u"outcome"; });
        m_narrowings.append(narrowing);
    }
    reload();
}

void EvidenceController::setType(const QString &type)
{
    if (!findRowType(type) || (type == m_type && !hasRequest()))
        return;
    m_type = type;
    m_figure.clear();
    m_sortField.clear();
    m_descending = true;
    m_narrowings.removeIf([](const Narrowing &narrowing) { return narrowing.group == u"outcome"; });
    reload();
}

void EvidenceController::setQuery(const QString &query)
{
    const auto read = EvidenceQuestion::read(query, m_type, m_scope.text().zone());
    m_typed = query;
    m_queryError = read ? QString() : visibleText(toString(read.error()).section(u": "_s, 1)); // the page says whose it is
    if (!read) // what is shown stays
        return emit changed();
    m_question = *read;
    if (read->type() != m_type)
        m_sortField.clear();
    m_type = read->type();
    m_narrowings = read->addedTo(m_narrowings);
    reload();
}

void EvidenceController::removeToken(int index)
{
    // The first token is the record type, which is always one.
    if (index < 1 || index > m_narrowings.size())
        return;
    m_narrowings.removeAt(index - 1);
    reload();
}

QStringList EvidenceController::tokenFields() const
{
    const QHash<QString, QString> names{{u"outcome"_s, tr("outcome")},
                                        {u"service"_s, tr("service")},
                                        {u"environment"_s, tr("env")},
                                        {u"source"_s, tr("source")}};
    QStringList fields{tr("type")};
    for (const Narrowing &narrowing : m_narrowings)
        fields.append(names.value(narrowing.group, narrowing.group));
    return fields;
}

QStringList EvidenceController::tokenValues() const
{
    QStringList values{EvidenceColumns::typeName(m_type).toLower()};
    for (const auto &[group, value] : m_narrowings)
        values.append(group == u"outcome" ? EvidenceColumns::valueName(value).toLower() : value);
    return values;
}

void EvidenceController::clearFilters()
{
    m_narrowings.clear();
    m_question = {};
    m_queryError.clear();
    reload();
}

void EvidenceController::showRows(const RowsRequest &request)
{
    if (!findRowType(request.rowType))
        return;
    m_figure.ask(request);
    showFigure();
}

/// The rows of the number, or those of a part of what it leaves out.
void EvidenceController::showFigure()
{
    m_type = m_figure.request()->rowType;
    m_narrowings.clear();
    m_question = {};
    m_queryError.clear();
    m_sortField.clear();
    m_descending = true;
    reload();
}

void EvidenceController::clearRequest()
{
    if (!hasRequest())
        return;
    m_figure.clear();
    reload();
}

void EvidenceController::sort(int column, bool descending)
{
    if (column < 0 || column >= m_table.columns().size() || m_table.columns()[column].field.isEmpty())
        return;
    m_sortField = m_table.columns()[column].field;
    m_descending = descending;
    reload();
}

int EvidenceController::sortColumn() const
{
    const RowType *type = findRowType(m_type);
    const QString field = m_sortField.isEmpty() && type ? RowQueries::timeField(*type) : m_sortField;
    for (int i = 0; i < m_table.columns().size(); ++i)
        if (!field.isEmpty() && m_table.columns()[i].field == field)
            return i;
    return -1;
}

void EvidenceController::select(int row)
{
    row = std::clamp(row, -1, m_table.count() - 1);
    if (row == m_selectedRow && row >= 0)
        return;
    m_selectedRow = row;
    openRecordOfSelection();
    emit selectionChanged();
}

void EvidenceController::openRecordOfSelection()
{
    if (m_selectedRow < 0)
        m_record.clear();
    else if (const StoredRow *row = m_table.rowAt(m_selectedRow))
        m_record.show(m_type, row->versionId);
}

QString EvidenceController::positionText() const
{
    const NumberText &text = m_scope.text();
    return hasSelection()
        ? tr("%1 of %2", "position in a list").arg(text.count(m_selectedRow + 1), text.count(m_answer.matching))
        : QString();
}

QString EvidenceController::countText() const
{
    if (m_state == u"loading" && m_answer.types.isEmpty())
        return {};
    if (m_answer.isCut)
        return tr("the first %1 records").arg(m_scope.text().count(m_answer.matching));
    return m_answer.matching == 1 ? tr("1 record") : tr("%1 records").arg(m_scope.text().count(m_answer.matching));
}

QString EvidenceController::newRowsText() const
{
    if (m_newRows == 0)
        return {};
    return m_newRows == 1 ? tr("1 new record") : tr("%1 new records").arg(m_scope.text().count(m_newRows));
}

QString EvidenceController::ofText() const
{
    if (m_state == u"loading" && m_answer.types.isEmpty())
        return {};
    const NumberText &text = m_scope.text();
    if (m_answer.matching == m_answer.all)
        return m_answer.milliseconds == 0 ? tr("in less than 1 ms")
                                          : tr("in %1 ms").arg(text.count(m_answer.milliseconds));
    if (m_answer.milliseconds == 0)
        return tr("of %1 in less than 1 ms", "records").arg(text.count(m_answer.all));
    return tr("of %1 in %2 ms", "records, milliseconds")
        .arg(text.count(m_answer.all), text.count(m_answer.milliseconds));
}

QString EvidenceController::equalsMark() const
{
    if (!hasRequest() || !isPure() || (m_state != u"ready" && m_state != u"empty" && m_state != u"filtered"))
        return {};
    return m_figure.isEqual(m_answer.matching, m_answer.sum) ? u"ok"_s : u"crit"_s;
}

QString EvidenceController::equalsText() const
{
    const QString mark = equalsMark();
    return mark.isEmpty() ? QString() : m_figure.equalsText(mark == u"ok");
}

} // namespace plumbline
