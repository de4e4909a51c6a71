// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/IdSequence.h"
#include "evidence/UpstreamRetention.h"
#include "metrics/MetricResult.h"
#include "store/StreamProof.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>

namespace plumbline {

class StoreConnection;

/// Why it is not proved that a list holds everything.
struct CertificateDoubt {
    QString code; ///< docs/evidence.md names them.
    QString source;
    QString stream; ///< Empty where it is of the whole source.
    QString says; ///< In a sentence, without the source and stream.
};

/// What one source tells of the things of a population.
struct SourceTelling {
    QString source;
    qint64 count = 0; ///< Things that it tells of.
    QStringList onlyHere; ///< Ids of those that nobody else tells of.
    qint64 notHere = 0; ///< Things that others tell of and it does not.
};

/// How a list came to be, and what speaks against its holding everything: the certificate of a population and what a
/// packet says in .ipe.json. It never calls a list complete; at best nothing was found that speaks against it.
class PopulationCertificate
{
public:
    /// What is asked about; the rows of these types, as they were known then.
    struct Question {
        QStringList reads; ///< Row types that the rule reads.
        QStringList items; ///< Those of them that can be items of the list.
        TimePoint from; ///< Period, half-open.
        TimePoint to;
        TimePoint asOf; ///< When it is asked; the rest of the period is still to come.
        std::optional<TimePoint> knownAt;
        Coverage coverage;

        TimePoint seenTo() const { return std::min(to, asOf); }
    };
    static Result<PopulationCertificate> of(StoreConnection &store, const Question &question,
                                            const UpstreamRetention &keeps);

    /// Ids that are counted up. Without a gap they say nothing of what comes after the last one.
    void addSequences(const QList<IdSequence> &sequences);
    /// How many things each source tells of. Where all tell the same, none of them needs a total.
    void addTellings(const QList<SourceTelling> &tellings);
    /// Records without a total that nothing else vouches for; call last.
    void conclude();

    const QList<CertificateDoubt> &doubts() const { return m_doubts; }
    const QList<IdSequence> &sequences() const { return m_sequences; }
    const QList<SourceTelling> &tellings() const { return m_tellings; }
    const QList<StreamProof> &streams() const { return m_streams; }
    bool isProved() const { return m_doubts.isEmpty(); }
    QString verdict() const; ///< "proved" or "not proved".
    /// Readings, what was observed, sequences, reconciliation and doubts; whose keys .ipe.json has, too.
    QJsonObject toJson() const;

private:
    explicit PopulationCertificate(Question question) : m_question(std::move(question)) { }
    void judgeSources(const QHash<QString, QString> &errors);
    /// Streams of each type of items, and of what is read besides.
    Result<void> readStreams(StoreConnection &store, const UpstreamRetention &keeps);
    /// What was never delivered, or by none of the streams that were judged.
    Result<void> judgeAbsence(StoreConnection &store);
    Result<void> judgeExpected(StoreConnection &store, const QString &type);
    void judgeStream(const StreamProof &stream, const Retention &keeps);
    /// What a reading is known to lack, whichever rows it brings.
    void judgeLosses(const StreamProof &stream);
    void judgePartitions(const StreamProof &stream);
    void judgeTime(const StreamProof &stream, const Retention &keeps);
    void doubt(const char *code, const QString &source, const QString &stream, const QString &says);

    Question m_question;
    QList<StreamProof> m_streams;
    QList<StreamProof> m_besides; ///< Of rows that are no items, but that items are judged by.
    QHash<QString, QSet<QString>> m_sourcesOf; ///< By type of items: sources with a stream that is judged.
    QSet<QString> m_asked; ///< Types of items of which a reading that came to its end tells.
    QHash<std::pair<QString, QString>, Retention> m_keeps;
    QList<IdSequence> m_sequences;
    QList<SourceTelling> m_tellings;
    QList<CertificateDoubt> m_doubts;
};

} // namespace plumbline
