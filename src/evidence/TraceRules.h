// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/EvidenceQuery.h"

namespace plumbline {

/// How sure a link is, the surest first.
enum class LinkStrength {
    Exact, ///< Both records have the same key.
    Declared, ///< One record names the other.
    Inferred, ///< Service, environment and time fit.
};

QString linkStrengthName(LinkStrength strength); ///< "exact", "declared", "inferred".
std::optional<LinkStrength> linkStrengthOf(QStringView name); ///< Nothing where it is none of these.

/// One step on the way from a commit to production and beyond.
struct TraceStage {
    QString id;
    QString title;
    QString field; ///< Of a deployment that tells it by itself; empty where none does.
    QString missing; ///< What is said when there is nothing.
    bool counts = false; ///< A trace without it is not complete.
    bool isExpected = false; ///< It is missing when it is not there, and not just absent.
};

/// How records of one type lead to those of another.
struct TraceLink {
    QString id;
    QString stage;
    QString from; ///< Row type.
    QString to;
    LinkStrength how = LinkStrength::Inferred;
    bool joins = false; ///< What it leads to is the same thing, told by another source.
    QString rule; ///< In words.
    EvidenceSql pairs; ///< (near_version, far_version) over the relation `near`.
};

/// The rules by which traces are made: resources/evidence/trace.toml.
struct TraceRules {
    QList<TraceStage> stages;
    QList<TraceLink> links; ///< What a link starts from comes before it.
    EvidenceSql subject; ///< (kind, value) of the commits and digests that a text means.
    EvidenceSql delivery; ///< What `near` is for links from a deployment.

    static Result<TraceRules> load();

    const TraceStage *stage(QStringView id) const;
};

} // namespace plumbline
