// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PaletteModel.h"
#include "models/RowsRequest.h"

#include <QTimer>

namespace plumbline {

class MetricCatalog;
class QueryRunner;
class ScopeController;
class SyncController;
class ViewListModel;

/// One box that opens anything: filters, pages, numbers, records, actions, and a search in all evidence.
/// Names are looked through as one types; records that a store has to be asked for come later, below what stands there.
class PaletteController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(plumbline::PaletteModel *lines READ lines CONSTANT)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< Why what was run last came to nothing.

public:
    PaletteController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope, SyncController &sync,
                      QObject *parent = nullptr);

    const ViewListModel *views = nullptr; ///< Named views, which it offers; none: there are none.

    const QString &query() const { return m_query; }
    /// ">" first: actions only; "#" first: numbers and records only.
    void setQuery(const QString &query);
    PaletteModel *lines() { return &m_lines; }
    QString countText() const;
    const QString &problem() const { return m_problem; }
    Q_INVOKABLE void dismissProblem();
    Q_INVOKABLE void refuse(const QString &why); ///< What was run last comes to nothing.

    /// The pages of the window, by key, title and icon.
    Q_INVOKABLE void setPages(const QStringList &keys, const QStringList &titles, const QStringList &icons);
    Q_INVOKABLE void start(); ///< Empty again, with what was run last on top.
    Q_INVOKABLE void run(const QString &key);
    Q_INVOKABLE void search(); ///< Sends the letters to the page Evidence.

signals:
    void changed();
    void pageRequested(const QString &page);
    void searchRequested(const QString &text);
    void foldRequested();
    void tableFileRequested();
    void rowFieldRequested();
    void viewRequested(const QString &key); ///< To be opened; empty: what is shown is to have a name.
    void rowsRequested(const plumbline::RowsRequest &request);

private:
    QList<PaletteLine> known() const; ///< Everything that needs no store.
    QList<PaletteLine> filters() const;
    QList<PaletteLine> numbers() const;
    QList<PaletteLine> namedViews() const;
    QList<PaletteLine> actions() const;
    void show();
    void askForRecords();
    void openNumber(const QString &metric);
    void openRecord(const QString &key);
    QString letters() const; ///< The query without its sign.

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    SyncController &m_sync;
    QString m_query, m_problem;
    QList<PaletteLine> m_pages;
    QList<PaletteLine> m_numbers;
    QList<PaletteLine> m_records; ///< That the store knows for these letters.
    QStringList m_recent; ///< Keys, the last one first.
    PaletteModel m_lines;
    QTimer m_wait;
    quint64 m_generation = 0;
};

} // namespace plumbline
