// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/KnownWords.h"

#include <QStringList>
#include <algorithm>
#include <initializer_list>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

struct Meaning {
    QLatin1StringView word;
    std::initializer_list<QLatin1StringView> foreign;
};

const Meaning severities[] = {
    {"critical"_L1, {"critical"_L1, "crit"_L1, "blocker"_L1, "fatal"_L1, "emergency"_L1, "very high"_L1}},
    {"high"_L1, {"high"_L1, "error"_L1, "major"_L1, "important"_L1, "severe"_L1}},
    {"medium"_L1, {"medium"_L1, "moderate"_L1, "warning"_L1, "warn"_L1}},
    {"low"_L1, {"low"_L1, "minor"_L1, "note"_L1}},
    {"informational"_L1, {"informational"_L1, "info"_L1, "information"_L1, "negligible"_L1, "notice"_L1}},
    {"none"_L1, {"none"_L1}},
};

/// In this order: a test of production is for testing.
const Meaning environments[] = {
    {"development"_L1, {"development"_L1, "develop"_L1, "dev"_L1, "review"_L1, "local"_L1}},
    {"testing"_L1, {"testing"_L1, "test"_L1, "tst"_L1, "qa"_L1, "integration"_L1, "int"_L1, "acceptance"_L1, "uat"_L1}},
    {"staging"_L1,
     {"staging"_L1, "stage"_L1, "stg"_L1, "preproduction"_L1, "preprod"_L1, "pre"_L1, "preview"_L1, "demo"_L1}},
    {"other"_L1, {"nonproduction"_L1, "nonprod"_L1, "non"_L1}},
    {"production"_L1, {"production"_L1, "prod"_L1, "prd"_L1, "live"_L1}},
};

bool means(const Meaning &meaning, const QString &word)
{
    return std::any_of(meaning.foreign.begin(), meaning.foreign.end(), [&](auto known) { return word == known; });
}

} // namespace

QString severityWord(const QString &foreign)
{
    const QString word = foreign.simplified().toLower().replace(u'_', u' ').replace(u'-', u' ');
    for (const Meaning &meaning : severities) {
        if (means(meaning, word))
            return meaning.word;
    }
    return u"unknown"_s;
}

QString environmentClassWord(const QString &name)
{
    QStringList parts{QString()};
    for (const QChar c : name.toLower()) {
        if (c.isLetter())
            parts.last() += c;
        else if (!parts.last().isEmpty())
            parts.append(QString());
    }
    for (const Meaning &meaning : environments) {
        if (std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return means(meaning, part); }))
            return meaning.word;
    }
    return u"other"_s;
}

} // namespace plumbline
