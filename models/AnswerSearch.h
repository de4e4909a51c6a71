// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AnswerExcerpt.h"
#include "models/AnswerSearchModels.h"
#include "models/PacketWork.h"
#include "search/BodySearch.h"

namespace plumbline {

class QueryRunner;
class ScopeController;

/// What a question such as raw:CVE-2026-1234 finds in the answers as they were received, as `evidence search` does: beside
/// the window, with its progress, and it can be stopped. What was found until then is shown.
class AnswerSearch : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by EvidenceController")
    Q_PROPERTY(QString state READ state NOTIFY changed) ///< "" (nothing was asked), "running", "ready", "failed"
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString questionText READ questionText NOTIFY changed)
    Q_PROPERTY(double fraction READ fraction NOTIFY changed) ///< 0 to 1; -1 when nobody knows.
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed) ///< How much was looked at, and how many hold it.
    Q_PROPERTY(bool isProved READ isProved NOTIFY changed) ///< Every answer was looked at.
    Q_PROPERTY(plumbline::AnswerHitModel *hits READ hits CONSTANT)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed) ///< Of the hits; -1: none.
    Q_PROPERTY(QString originText READ originText NOTIFY changed) ///< Of the chosen answer.
    Q_PROPERTY(QString bytesText READ bytesText NOTIFY changed)
    Q_PROPERTY(QList<QString> lines READ lines NOTIFY changed) ///< What stands around the place, as received.
    Q_PROPERTY(int firstMarked READ firstMarked NOTIFY changed) ///< Of the lines, from 1; 0: none.
    Q_PROPERTY(int lastMarked READ lastMarked NOTIFY changed)
    Q_PROPERTY(QString digest READ digest NOTIFY changed)
    Q_PROPERTY(QString digestState READ digestState NOTIFY changed) ///< As RawView names it.

public:
    static constexpr qint64 mostHits = 200;

    AnswerSearch(QueryRunner &runner, ScopeController &scope, QObject *parent = nullptr);

    const QString &state() const { return m_state; }
    const QString &errorText() const { return m_errorText; }
    const QString &questionText() const { return m_text; }
    double fraction() const { return m_work.fraction(); }
    QString summaryText() const;
    bool isProved() const;
    AnswerHitModel *hits() { return &m_hits; }
    int chosen() const { return m_chosen; }
    QString originText() const, bytesText() const, digest() const, digestState() const;
    QStringList lines() const { return m_opened ? m_opened->excerpt.lines : QStringList(); }
    int firstMarked() const { return m_opened ? m_opened->excerpt.firstMarked : 0; }
    int lastMarked() const { return m_opened ? m_opened->excerpt.lastMarked : 0; }

    /// A question with raw:TEXT; text without it is looked for as it stands. What is under way is stopped for it.
    Q_INVOKABLE void ask(const QString &text);
    Q_INVOKABLE void choose(int hit);
    Q_INVOKABLE void stop();
    Q_INVOKABLE void copyCitation();

signals:
    void changed();
    void asked(); ///< Something was: whoever shows it comes up.
    void copyRequested(const QString &text);

private:
    struct Opened {
        AnswerExcerpt excerpt;
        bool digestMatches = false;
    };

    void start(const BodyQuestion &question);
    const BodyFound *chosenHit() const;
    void show(BodyFindings findings);
    QString unreadWords(const QString &reason) const;

    QueryRunner &m_runner;
    ScopeController &m_scope;
    PacketWork m_work;
    BodyQuestion m_question;
    QString m_state, m_errorText, m_text;
    BodyFindings m_findings;
    AnswerHitModel m_hits;
    int m_chosen = -1;
    std::optional<BodyQuestion> m_next; ///< Asked for while what went before is being stopped.
    std::optional<Opened> m_opened;
    quint64 m_generation = 0;
};

} // namespace plumbline
