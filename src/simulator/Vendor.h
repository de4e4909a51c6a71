// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/VendorAnswer.h"

#include "base/Result.h"

namespace plumbline {

struct Estate;

/// One vendor of the simulator: how it wants to be asked, what answers, and how a configuration names it.
struct Vendor {
    QString connector; ///< Its requests go below "/<connector>/".
    QString header; ///< Which header holds the credential, in lower case; empty = open.
    QString credential; ///< What that header must say.
    VendorAnswer (*answer)(const Estate &, const VendorRequest &);
    QString parameters; ///< Lines of [source.params]
    bool isUsual = false; ///< In the configuration of the sample.

    QString prefix() const { return u'/' + connector; }
    bool admits(const VendorRequest &request) const;
};

/// What the vendors' parameters in a configuration depend on.
struct VendorSetting {
    QString token;
    QString organisation; ///< Its slug.
    int weeks;
    QStringList services;
    QStringList digests; ///< Of some images, in hexadecimal.
    QString builder; ///< Who signed one of them.
};

/// All of them, in the order of the configuration.
QList<Vendor> allVendors(const VendorSetting &setting);
/// Those that a text chooses: "default", "all", or names with commas between.
Result<QList<Vendor>> chosenVendors(const QList<Vendor> &all, const QString &choice);

/// What a vendor says to a request without the right credential, in its own form.
VendorAnswer unauthorized(const QString &connector, const VendorRequest &request);
/// What a vendor says when too much is asked of it: its own status, headers and words. `kind` is 429, 429date (with
/// Retry-After as a date), primary or secondary (GitHub's two limits).
VendorAnswer limited(const QString &connector, const QString &kind, int seconds);
/// What is the same in all answers of a vendor: GitHub counts requests, GitLab says how many are left.
void addUsualHeaders(const QString &connector, VendorAnswer &answer, quint64 requests);

} // namespace plumbline
