// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace plumbline {

/// Where a decision log says what: every organisation gives its policies inputs and results of its own shape.
/// Pointers are RFC 6901; of several the first that leads to something counts.
struct OpaRules {
    /// Of the whole event, by field of gate_decision.
    QHash<QString, QStringList> fields{
        {QStringLiteral("service"),
         {QStringLiteral("/labels/service"), QStringLiteral("/labels/app"), QStringLiteral("/input/service")}},
        {QStringLiteral("environment"), {QStringLiteral("/labels/environment"), QStringLiteral("/input/environment")}},
        {QStringLiteral("commit_sha"), {QStringLiteral("/input/commit_sha"), QStringLiteral("/input/commit")}},
        {QStringLiteral("artifact"), {QStringLiteral("/input/artifact"), QStringLiteral("/input/image")}},
        {QStringLiteral("actor"), {QStringLiteral("/input/actor"), QStringLiteral("/input/user")}},
        {QStringLiteral("exception_id"),
         {QStringLiteral("/input/exception_id"), QStringLiteral("/result/exception_id")}},
    };
    /// Of a result that is an object.
    QString allow = QStringLiteral("/allow");
    QString deny = QStringLiteral("/deny");
    QString warn = QStringLiteral("/warn");

    friend bool operator==(const OpaRules &, const OpaRules &) = default;
};

} // namespace plumbline
