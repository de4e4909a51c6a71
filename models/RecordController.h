// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/EvidenceModels.h"
#include "models/NumberText.h"
#include "models/RawText.h"
#include "store/RawRecords.h"
#include "store/RowQueries.h"

namespace plumbline {

class QueryRunner;

/// Tells for each field of a stored row where in its raw answer it was read: field -> absolute RFC 6901 pointer.
/// Fields that were put together from several places, or from none, are not in it.
using FieldLocator = std::function<QHash<QString, QString>(const StoredRow &row, QByteArrayView body)>;

/// Everything about one record that a worker reads.
struct RecordContent {
    StoredRow row;
    std::optional<StoredAnswer> answer; ///< Without body; what is shown of it is in `text`. Empty: not stored.
    qint64 bytes = 0;
    RawText text;
    QStringList lines;
    QHash<QString, QString> pointers;
};

/// One record: its fields, and the bytes it was read from with the place of the chosen field.
class RecordController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by EvidenceController")
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString reference READ reference NOTIFY changed)
    Q_PROPERTY(QString badgeMark READ badgeMark NOTIFY changed)
    Q_PROPERTY(QString badgeText READ badgeText NOTIFY changed)
    Q_PROPERTY(plumbline::FieldListModel *fields READ fields CONSTANT)
    Q_PROPERTY(QList<QString> summaryLabels READ summaryLabels NOTIFY changed)
    Q_PROPERTY(QList<QString> summaryValues READ summaryValues NOTIFY changed)
    Q_PROPERTY(QList<QString> summaryKinds READ summaryKinds NOTIFY changed)
    Q_PROPERTY(QString activeField READ activeField NOTIFY changed)
    Q_PROPERTY(QString rawTitle READ rawTitle NOTIFY changed)
    Q_PROPERTY(QString rawBytesText READ rawBytesText NOTIFY changed)
    Q_PROPERTY(QString rawNote READ rawNote NOTIFY changed)
    Q_PROPERTY(QList<QString> rawText READ rawText NOTIFY changed)
    Q_PROPERTY(int rawFirstLine READ rawFirstLine CONSTANT)
    Q_PROPERTY(int rawHighlightFirst READ rawHighlightFirst NOTIFY changed)
    Q_PROPERTY(int rawHighlightLast READ rawHighlightLast NOTIFY changed)
    Q_PROPERTY(QString rawState READ rawState NOTIFY changed)
    Q_PROPERTY(QString rawDigest READ rawDigest NOTIFY changed)
    Q_PROPERTY(QString rawDigestShort READ rawDigestShort NOTIFY changed)
    Q_PROPERTY(QString fetchedText READ fetchedText NOTIFY changed)
    Q_PROPERTY(QString requestUrl READ requestUrl NOTIFY changed)

public:
    RecordController(QueryRunner &runner, NumberText text, FieldLocator locator, QObject *parent = nullptr);

    bool loading() const { return m_loading; }
    QString title() const;
    QString reference() const;
    QString badgeMark() const;
    QString badgeText() const;
    FieldListModel *fields() { return &m_fields; }
    const QStringList &summaryLabels() const { return m_summaryLabels; }
    const QStringList &summaryValues() const { return m_summaryValues; }
    const QStringList &summaryKinds() const { return m_summaryKinds; }
    const QString &activeField() const { return m_activeField; }
    QString rawTitle() const;
    QString rawBytesText() const;
    QString rawNote() const;
    QStringList rawText() const { return m_content ? m_content->lines : QStringList(); }
    int rawFirstLine() const { return 1; }
    int rawHighlightFirst() const { return m_highlight ? m_highlight->firstLine : 0; }
    int rawHighlightLast() const { return m_highlight ? m_highlight->lastLine : 0; }
    QString rawState() const;
    QString rawDigest() const { return m_content ? m_content->row.origin.rawSha256 : QString(); }
    QString rawDigestShort() const;
    QString fetchedText() const;
    QString requestUrl() const;

    Q_INVOKABLE void activateField(const QString &name);
    Q_INVOKABLE void copyCitation();

    void show(const QString &type, qint64 versionId);
    void clear();

signals:
    void changed();
    void copyRequested(const QString &text);

private:
    void take(RecordContent content);
    void fillFields();
    void fillSummary();
    QString outcome() const;
    QString valueText(const QString &field) const;

    QueryRunner &m_runner;
    NumberText m_text;
    FieldLocator m_locator;
    std::optional<RecordContent> m_content;
    std::optional<JsonRange> m_highlight;
    FieldListModel m_fields;
    QStringList m_summaryLabels;
    QStringList m_summaryValues;
    QStringList m_summaryKinds;
    QString m_activeField;
    bool m_loading = false;
    quint64 m_generation = 0;
};

} // namespace plumbline
