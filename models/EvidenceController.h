// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AnswerSearch.h"
#include "models/EvidenceQuestion.h"
#include "models/EvidenceTableModel.h"
#include "models/FigureRows.h"
#include "models/RecordController.h"
#include "models/SearchInBackground.h"
#include "models/TimelineController.h"

namespace plumbline {

class ScopeController;

/// Records of one type, narrowed by facets and words, or exactly those behind a number.
class EvidenceController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(plumbline::EvidenceTableModel *table READ table CONSTANT)
    Q_PROPERTY(plumbline::ColumnListModel *columns READ columns CONSTANT)
    Q_PROPERTY(plumbline::FacetListModel *facets READ facets CONSTANT)
    Q_PROPERTY(plumbline::TimelineController *timeline READ timeline CONSTANT)
    Q_PROPERTY(plumbline::RecordController *record READ record CONSTANT)
    Q_PROPERTY(plumbline::AnswerSearch *answers READ answers CONSTANT) ///< What raw:TEXT in the field finds.
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(QString ofText READ ofText NOTIFY changed)
    Q_PROPERTY(QString nothingText READ nothingText NOTIFY changed) ///< Why there is no record.
    Q_PROPERTY(QString newRowsText READ newRowsText NOTIFY changed)
    Q_PROPERTY(QString equalsText READ equalsText NOTIFY changed)
    Q_PROPERTY(QString equalsMark READ equalsMark NOTIFY changed)
    Q_PROPERTY(bool hasRequest READ hasRequest NOTIFY changed)
    Q_PROPERTY(QString requestTitle READ requestTitle NOTIFY changed)
    Q_PROPERTY(plumbline::FigureRows *figure READ figure CONSTANT)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed) ///< As typed where it is not understood.
    Q_PROPERTY(QString queryError READ queryError NOTIFY changed)
    Q_PROPERTY(QList<QString> tokenFields READ tokenFields NOTIFY changed)
    Q_PROPERTY(QList<QString> tokenValues READ tokenValues NOTIFY changed)
    Q_PROPERTY(int sortColumn READ sortColumn NOTIFY changed)
    Q_PROPERTY(bool sortDescending READ sortDescending NOTIFY changed)
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY selectionChanged)
    Q_PROPERTY(QString positionText READ positionText NOTIFY selectionChanged)

public:
    EvidenceController(QueryRunner &runner, ScopeController &scope, FieldLocator locator, QObject *parent = nullptr);

    const QString &state() const { return m_state; }
    const QString &errorText() const { return m_errorText; }
    EvidenceTableModel *table() { return &m_table; }
    ColumnListModel *columns() { return &m_columns; }
    FacetListModel *facets() { return &m_facets; }
    TimelineController *timeline() { return &m_timeline; }
    RecordController *record() { return &m_record; }
    AnswerSearch *answers() { return &m_answers; }
    QString countText() const, ofText() const, positionText() const, nothingText() const, equalsText() const, equalsMark() const;
    QString newRowsText() const; ///< Records that came and fit. What is looked at stays where it is until reload().
    QString requestTitle() const { return m_figure.title(); }
    bool hasRequest() const { return m_figure.request().has_value(); }
    FigureRows *figure() { return &m_figure; }
    const QString &query() const { return m_queryError.isEmpty() ? m_question.text() : m_typed; }
    const QString &queryError() const { return m_queryError; }
    Q_INVOKABLE QStringList completions(const QString &text) const { return m_question.completions(text, m_type); }
    QStringList tokenFields() const, tokenValues() const;
    int sortColumn() const;
    bool sortDescending() const { return m_descending; }
    int selectedRow() const { return m_selectedRow; } ///< -1: none.
    void bringUp() { m_search.bringUp(); } ///< Rows came.
    void setQuery(const QString &query), ask(const QString &question, const QString &sorting), clearFilters();
    Q_INVOKABLE void toggleFacet(const QString &group, const QString &key);
    Q_INVOKABLE void removeToken(int index);
    Q_INVOKABLE void sort(int column, bool descending);
    Q_INVOKABLE void select(int row);
    Q_INVOKABLE void selectBeside(int rows) { select(std::max(0, m_selectedRow + rows)); }
    Q_INVOKABLE void clearRequest();
    Q_INVOKABLE void showRows(const plumbline::RowsRequest &request);
    Q_INVOKABLE void reload();
    Q_INVOKABLE void lookForNewRows();
    /// All that is asked for in one text, but rows behind a number, and ViewAddress::sort; ask() shows that instead.
    QString asked() const, sorting() const;
    /// True when nothing is under way that would change what is seen.
    bool isSettled() const { return m_state != u"loading" && !m_record.loading() && !m_table.isReading(); }

signals:
    void changed();
    void selectionChanged();

private:
    RowFilter filter() const;
    bool isPure() const { return m_narrowings.isEmpty() && m_question.isEmpty(); }
    void goTo(const QString &type), setType(const QString &type), showFigure();
    void accept(const EvidenceAnswer &answer), fillFacets(), openRecordOfSelection();

    QueryRunner &m_runner;
    ScopeController &m_scope;
    SearchInBackground m_search;
    EvidenceTableModel m_table;
    ColumnListModel m_columns;
    FacetListModel m_facets;
    QSet<QString> m_unfolded; ///< Groups of facets that show all their values.
    TimelineController m_timeline;
    RecordController m_record;
    AnswerSearch m_answers;
    QString m_state = QStringLiteral("loading"), m_errorText, m_typed, m_queryError, m_sortField;
    QString m_type = QStringLiteral("gate_decision");
    FigureRows m_figure;
    QList<Narrowing> m_narrowings; ///< In the order in which they were made.
    EvidenceQuestion m_question;
    bool m_descending = true;
    EvidenceAnswer m_answer;
    int m_selectedRow = -1;
    qint64 m_newRows = 0;
    quint64 m_generation = 0;
};

} // namespace plumbline
