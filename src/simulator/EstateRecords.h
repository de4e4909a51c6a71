// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

namespace plumbline {

/// A service of the invented organisation, the same in every vendor's answers.
struct EstateService {
    QString name;
    QString team;
    QString owner;
    QString tier;
    QString dataClass;
    QString costCenter;
    int repositoryId; ///< GitHub's number for it.
};

/// A push that GitHub's rules judged.
struct EstateRuleSuite {
    qint64 id;
    QString service;
    QString actor;
    QString beforeSha;
    QString afterSha;
    QDateTime pushedAt;
    QString result; ///< pass fail bypass
    QString rule; ///< The rule that failed; empty for pass.
    QString observedRule; ///< A rule in evaluate mode that would have failed it.
};

struct EstateDeployment {
    qint64 id;
    QString service;
    QString sha;
    QString environment;
    QString creator; ///< A login; one that ends in [bot] is the pipeline.
    QDateTime createdAt;
    QDateTime finishedAt;
    QString state; ///< success failure
};

struct EstateAlert {
    int number; ///< Unique within the repository only.
    QString service;
    QString package;
    QString cve;
    QString severity;
    QDateTime publishedAt;
    QDateTime createdAt;
    std::optional<QDateTime> fixedAt;
    std::optional<QDateTime> dismissedAt;
    QString dismissedBy;
};

/// A waiver as DefectDojo keeps it.
struct EstateAcceptance {
    int id;
    QString name;
    QString product; ///< A service, or one that no catalogue knows.
    QString rule;
    QString owner; ///< Empty: nobody.
    QString acceptedBy;
    QDateTime created;
    std::optional<QDateTime> expires;
    std::optional<QDateTime> handled;
    int finding;
};

struct EstateFinding {
    int id;
    QString product;
    QString title;
    QString cve;
    QString severity;
    QDateTime created;
    std::optional<QDateTime> mitigated;
    bool accepted;
};

struct EstateSync {
    qint64 id;
    QString revision;
    QDateTime startedAt;
    QDateTime deployedAt;
    QString user; ///< Empty: automated.
};

struct EstateApplication {
    QString name;
    bool synced;
    QString revision; ///< Of the desired state; differs from the last history entry when a change is merely pending.
    QDateTime reconciledAt;
    QList<EstateSync> history; ///< At most ten, as Argo CD keeps.
};

/// What AI calls of one service and model cost in one UTC hour.
struct EstateCost {
    qint64 hour; ///< Epoch seconds of the start.
    QString service;
    QString model;
    double usd;
    qint64 requests;
};

} // namespace plumbline
