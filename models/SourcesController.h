// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "models/ReceivingController.h"
#include "models/SourceDetail.h"
#include "models/WeeklyModels.h"
#include "sources/ConnectorCatalog.h"

#include <QThreadPool>
#include <QTimer>

namespace plumbline {

class ConfigurationFile;
class QueryRunner;
class SyncController;

/// The page of sources: how each stands, the chosen one in full, and what a person can do about it.
class SourcesController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed) ///< loading first failed ready
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString currentText READ currentText NOTIFY changed)
    Q_PROPERTY(QString troubleText READ troubleText NOTIFY changed)
    Q_PROPERTY(QString troubleKind READ troubleKind NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(QString recordsText READ recordsText NOTIFY changed)
    Q_PROPERTY(QString selectedKey READ selectedKey NOTIFY changed)
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY changed)
    Q_PROPERTY(bool scheduled READ isScheduled WRITE setScheduled NOTIFY changed) ///< Read when due, while it is open.
    Q_PROPERTY(QString nextText READ nextText NOTIFY changed) ///< "next: GitHub 09:20"
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY undoChanged)
    Q_PROPERTY(QString undoProblem READ undoProblem NOTIFY undoChanged)
    Q_PROPERTY(plumbline::ReceivingController *receiving MEMBER receiving CONSTANT)
    Q_PROPERTY(plumbline::VerdictListModel *verdict READ verdict CONSTANT)
    Q_PROPERTY(plumbline::SourceListModel *sources READ sources CONSTANT)
    Q_PROPERTY(plumbline::SourceDetail *detail READ detail CONSTANT)

public:
    SourcesController(QueryRunner &runner, const Clock &clock, NumberText text, ConfigurationFile &configuration,
                      const ConnectorCatalog &connectors, SyncController &sync, QObject *parent = nullptr);

    QString state() const;
    QString errorText() const;
    QString currentText() const;
    QString troubleText() const; ///< Number of sources that need somebody, for the navigation; empty when none does.
    QString troubleKind() const;
    QString countText() const, recordsText() const;
    const QList<SourceFacts> &facts() const { return m_facts; } ///< Of every source, those with trouble first.
    const QString &selectedKey() const { return m_selected; }
    int selectedRow() const;
    bool isScheduled() const { return m_isScheduled; }
    void setScheduled(bool on);
    QString nextText() const;
    const QString &undoText() const { return m_undoText; }
    bool canUndo() const { return m_canUndo && !m_undoText.isEmpty() && m_undoProblem.isEmpty(); }
    const QString &undoProblem() const { return m_undoProblem; }
    VerdictListModel *verdict() { return &m_verdict; }
    SourceListModel *sources() { return &m_sources; }
    SourceDetail *detail() { return &m_detail; }
    ReceivingController *receiving = nullptr; ///< Of main; null where nothing can be received.

    Q_INVOKABLE void reload(); ///< The file and the store.
    Q_INVOKABLE void select(const QString &key);
    Q_INVOKABLE void selectTrouble(); ///< The first that needs somebody, or the first.
    Q_INVOKABLE void act(const QString &key, const QString &action); ///< retry sync cancel pause resume
    Q_INVOKABLE void remove(const QString &key);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismissUndo();
    Q_INVOKABLE void openSample() { emit sampleRequested(); } ///< In a window of its own.
    Q_INVOKABLE void importFiles() { emit importRequested(); } ///< Those that a person chooses.
    Q_INVOKABLE void copyReport();
    void say(const QString &text, bool isProblem); ///< What was done beside the page and cannot be taken back.
    void offerUndo(const QString &text); ///< What the form has done, so that it can be taken back.

signals:
    void changed();
    void undoChanged();
    void scheduledChanged(bool on);
    void editRequested(const QString &key);
    void sampleRequested();
    void importRequested();
    void copyRequested(const QString &text);

private:
    void read();
    void build();
    void buildVerdict();
    void setPaused(const QString &key, bool paused, bool isUndo);
    SourceFacts factsOf(const SourceSettings &settings) const;

    QueryRunner &m_runner;
    const Clock &m_clock;
    NumberText m_text;
    ConfigurationFile &m_configuration;
    const ConnectorCatalog &m_connectors;
    SyncController &m_sync;
    QHash<QString, SourceHistory> m_histories;
    QHash<QString, SourceState> m_states;
    QList<SourceFacts> m_facts;
    QString m_problem; ///< Why the store could not be read.
    QString m_selected, m_undoText, m_undoProblem;
    std::optional<std::pair<QString, bool>> m_pauseBefore; ///< What undo of a pause sets again.
    bool m_isChosen = false; ///< Somebody chose a source; until then the first one is shown.
    QThreadPool m_writer;
    bool m_isRead = false, m_isScheduled = false, m_canUndo = false;
    quint64 m_generation = 0;
    VerdictListModel m_verdict;
    SourceListModel m_sources;
    SourceDetail m_detail;
    QTimer m_minute; ///< Ages grow while the window stands open.
};

} // namespace plumbline
