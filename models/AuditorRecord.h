// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/EvidenceModels.h"
#include "models/NumberText.h"
#include "models/PacketNotes.h"
#include "models/RawText.h"
#include "verify/PacketRecords.h"

namespace plumbline {

/// One line of a packet: its fields, the line itself, the answer that it was read from, and what the auditor notes.
class AuditorRecord : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AuditorController")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString reference READ reference NOTIFY changed)
    Q_PROPERTY(QString leafMark READ leafMark NOTIFY changed)
    Q_PROPERTY(QString leafText READ leafText NOTIFY changed)
    Q_PROPERTY(QList<QString> factLabels READ factLabels NOTIFY changed)
    Q_PROPERTY(QList<QString> factValues READ factValues NOTIFY changed)
    Q_PROPERTY(plumbline::FieldListModel *fields READ fields CONSTANT)
    Q_PROPERTY(QList<QString> lineText READ lineText NOTIFY changed) ///< The line, indented.
    Q_PROPERTY(QList<QString> answerText READ answerText NOTIFY changed)
    Q_PROPERTY(QString answerDigest READ answerDigest NOTIFY changed)
    Q_PROPERTY(QString answerState READ answerState NOTIFY changed) ///< matches differs missing, empty: withheld
    Q_PROPERTY(QString answerSize READ answerSize NOTIFY changed)
    Q_PROPERTY(int highlightFirst READ highlightFirst NOTIFY changed)
    Q_PROPERTY(int highlightLast READ highlightLast NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString noteProblem READ noteProblem NOTIFY changed)
    Q_PROPERTY(QString noteFile READ noteFile NOTIFY changed)

public:
    explicit AuditorRecord(NumberText text, QObject *parent = nullptr) : QObject(parent), m_text(std::move(text)) { }

    void show(const PacketRecord &record);
    void clear();
    /// From now on notes are kept there; the error stays to be read where that cannot be.
    void keepNotes(Result<PacketNotes> notes);
    void keepSample(const AuditorSample &sample); ///< With the notes.

    QString title() const;
    QString reference() const;
    QString leafMark() const { return !m_record ? QString() : m_record->isLeaf ? QStringLiteral("ok") : QStringLiteral("crit"); }
    QString leafText() const;
    const QStringList &factLabels() const { return m_factLabels; }
    const QStringList &factValues() const { return m_factValues; }
    FieldListModel *fields() { return &m_fields; }
    const QStringList &lineText() const { return m_lineText; }
    const QStringList &answerText() const { return m_answerText; }
    QString answerDigest() const { return m_record ? m_record->answerSha256 : QString(); }
    QString answerState() const;
    QString answerSize() const;
    int highlightFirst() const { return m_highlight ? m_highlight->firstLine : 0; }
    int highlightLast() const { return m_highlight ? m_highlight->lastLine : 0; }
    QString note() const;
    const QString &noteProblem() const { return m_noteProblem; }
    QString noteFile() const { return m_notes ? m_notes->file() : QString(); }

    Q_INVOKABLE void setNote(const QString &text);

signals:
    void changed();

private:
    void fillFacts();

    NumberText m_text;
    std::optional<PacketRecord> m_record;
    std::optional<PacketNotes> m_notes;
    QString m_noteProblem;
    QStringList m_factLabels;
    QStringList m_factValues;
    QStringList m_lineText;
    QStringList m_answerText;
    qint64 m_answerBytes = 0;
    std::optional<JsonRange> m_highlight;
    FieldListModel m_fields;
};

} // namespace plumbline
