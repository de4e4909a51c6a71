// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/PacketControls.h"

#include <QJsonObject>
#include <QList>
#include <atomic>

namespace plumbline {

/// What is in one packet and was not in the packet before it, as their lines and figures tell.
struct PacketDiff {
    /// How the log of the second goes on from that of the first.
    enum class Continuity {
        Follows, ///< It holds every line since the first packet.
        Gap, ///< The same log, and lines between both are in neither.
        Same, ///< Both are one packet.
        Older, ///< The second is of an earlier state of the log than the first.
        Diverged, ///< By name and size the same log, but the lines of one do not lead to the state of the other.
        Unrelated, ///< Another log: rows cannot be compared.
    };
    struct Figure {
        QString id;
        QString title;
        QJsonObject before; ///< As in packet.json; empty when the packet has no such figure.
        QJsonObject after;
        bool isOtherDefinition = false; ///< The number may have moved for that alone.

        QString definition() const; ///< "new", "gone", "another" or "the same"
    };
    struct Control {
        QString id;
        std::optional<PacketControl> before; ///< Nothing: the packet counted nothing of such a control.
        std::optional<PacketControl> after;
    };
    struct Change {
        QString type;
        QString source;
        QString id;
        QJsonObject before; ///< The fields of its newest line; empty when the first packet has none of this row.
        QJsonObject after;

        /// By name, of those that lines say openly: fields that name a person are not compared (docs/log.md, _sd).
        QStringList changedFields() const;
    };
    struct Count {
        qint64 added = 0; ///< Rows of which the first packet has no line.
        qint64 changed = 0; ///< Rows with another line since.
    };

    QJsonObject before; ///< packet.json of the first.
    QJsonObject after;
    QString beforeId; ///< Packet ids.
    QString afterId;
    Continuity continuity = Continuity::Unrelated;
    bool isFirstPartial = false; ///< The first goes on from another one: rows that only that one tells of count as new.
    QList<Figure> figures; ///< That are not the same in both, by id.
    bool hasControlsBefore = false; ///< It counted the evidence of controls.
    bool hasControlsAfter = false;
    QList<Control> controls; ///< Whose evidence is not counted the same in both, by id; none unless both counted it.
    QMap<QString, Count> rows; ///< By type.
    QList<Change> changes; ///< Of exceptions and policy versions, each, in the order of the lines.

    bool hasPeriodGap() const; ///< Between the end of the first period and the beginning of the second is time that neither covers.
    bool beginsEarlier() const; ///< The period of the second, than that of the first.
    bool hasRows() const { return continuity == Continuity::Follows || continuity == Continuity::Gap; }

    /// Refuses a packet whose manifests do not fit; who signed it is not asked (`packet verify` does).
    static Result<PacketDiff> of(const QString &before, const QString &after, const std::atomic_bool *stop = nullptr);
};

QString toString(PacketDiff::Continuity continuity); ///< "follows", "gap", "same", "older", "diverged", "unrelated".

} // namespace plumbline
