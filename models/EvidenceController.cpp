// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EvidenceController.h"

#include "base/SafeText.h"
#include "models/EvidenceFacetRows.h"
#include "models/ScopeController.h"
#include "search/EvidenceSearch.h"
#include "store/QueryRunner.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

EvidenceController::EvidenceController(QueryRunner &runner, ScopeController &scope, FieldLocator locator,
                                       QObject *parent)
    : QObject(parent), m_runner(runner), m_scope(scope), m_search(runner, scope),
      m_table(runner, m_search.memory(), scope.text()), m_record(runner, scope.text(), std::move(locator)), m_answers(runner, scope),
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
    // What was there is elsewhere now; whoever brought another row selects it.
    connect(&m_table, &EvidenceTableModel::modelReset, this, [this] { m_selectedRow = -1; });
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
        .run([asked = filter(), question = m_question, narrowings = m_narrowings, zone = m_scope.text().zone(),
              memory = m_search.memory(), addUp = hasRequest() && m_figure.request()->sum](StoreConnection &connection) -> Result<EvidenceAnswer> {
            auto answer = question.answer(connection, *memory, asked, narrowings);
            if (!answer)
                return answer;
            RowFilter shown = narrowed(answer->base, narrowings);
            shown.upToVersion = answer->upToVersion;
            auto timeline = readTimeline(connection, *memory, shown, zone);
            if (!timeline)
                return fail(timeline.error());
            answer->timeline = std::move(*timeline);
            if (!addUp)
                return answer;
            const auto sum = readCostSum(connection, answer->base);
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
    m_columns.setRows(EvidenceColumns::drawn(m_table.columns()));
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
    m_facets.setRows(facetRows(m_answer, m_type, m_narrowings, m_unfolded, m_scope.text()));
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

void EvidenceController::goTo(const QString &type)
{
    m_type = type;
    m_figure.clear(); // its rows are of the type that was left
    m_sortField.clear();
    m_descending = true;
    m_narrowings.removeIf([](const Narrowing &narrowing) { return narrowing.group == u"outcome"; });
}

void EvidenceController::setType(const QString &type)
{
    if (!findRowType(type) || (type == m_type && !hasRequest()))
        return;
    goTo(type);
    reload();
}

void EvidenceController::setQuery(const QString &query)
{
    if (const auto bodies = BodyQuestion::parse(query); bodies && *bodies) { // rows stay, and the field says what they are
        m_queryError.clear();
        emit changed();
        return m_answers.ask(query);
    }
    const auto read = EvidenceQuestion::read(query, m_type, m_scope.text().zone());
    m_typed = query;
    m_queryError = read ? QString() : visibleText(toString(read.error()).section(u": "_s, 1)); // the page says whose it is
    if (!read) // what is shown stays
        return emit changed();
    m_question = *read;
    if (read->type() != m_type)
        goTo(read->type());
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

namespace {

QString groupName(const QString &group)
{
    return group == u"outcome"     ? EvidenceController::tr("outcome")
        : group == u"service"      ? EvidenceController::tr("service")
        : group == u"environment"  ? EvidenceController::tr("env")
        : group == u"source"       ? EvidenceController::tr("source")
                                   : group;
}

} // namespace

QString EvidenceController::nothingText() const
{
    if (m_state == u"loading")
        return tr("Reading…");
    const auto clash = clashOf(filter(), m_narrowings);
    if (!clash)
        return tr("Nothing matches these filters.");
    return tr("Nothing can match: %1 is to be %2 and also %3.", "field, names, names")
        .arg(groupName(clash->group), visibleText(clash->these.join(u", "_s)), visibleText(clash->those.join(u", "_s)));
}

QStringList EvidenceController::tokenFields() const
{
    QStringList fields{tr("type")};
    for (const Narrowing &narrowing : m_narrowings)
        fields.append(groupName(narrowing.group));
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

QString EvidenceController::asked() const
{
    return m_question.written(m_type, m_narrowings);
}

QString EvidenceController::sorting() const
{
    return m_sortField.isEmpty() ? QString() : m_descending ? u'-' + m_sortField : m_sortField;
}

void EvidenceController::ask(const QString &question, const QString &sorting)
{
    if (!hasRequest() && m_queryError.isEmpty() && asked() == question && this->sorting() == sorting)
        return;
    const auto read = EvidenceQuestion::read(question, m_type, m_scope.text().zone());
    m_figure.clear();
    m_narrowings.clear();
    if (!read) // the field says why, over what was shown
        return setQuery(question);
    goTo(read->type());
    const RowType *type = findRowType(m_type);
    const QString field = sorting.startsWith(u'-') ? sorting.mid(1) : sorting;
    if (type && type->fieldIndex(field) >= 0) {
        m_sortField = field;
        m_descending = sorting.startsWith(u'-');
    }
    setQuery(question);
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
    return m_selectedRow >= 0
        ? tr("%1 of %2", "position in a list").arg(text.count(m_table.firstRow() + m_selectedRow + 1), text.count(m_answer.matching))
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
