// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Timing.h"

#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline::bench {

namespace {

double millisecondsOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

void give(const QString &why)
{
    std::fprintf(stderr, "plumbline-bench: %s\n", qPrintable(why));
    std::exit(1);
}

double monotonicMilliseconds()
{
    return millisecondsOf(CLOCK_MONOTONIC);
}

double processorMilliseconds()
{
    return millisecondsOf(CLOCK_PROCESS_CPUTIME_ID);
}

double quantile(QList<double> values, double share)
{
    std::ranges::sort(values);
    const double value
        = values.isEmpty() ? 0 : values[std::min(values.size() - 1, qsizetype(share * double(values.size())))];
    return std::round(value * 100) / 100;
}

QJsonObject said(const QString &what, const QJsonObject &found)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(what), QJsonDocument(found).toJson(QJsonDocument::Compact).constData());
    return found;
}

void print(QJsonObject result)
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    result[u"peak_mib"_s] = qint64(usage.ru_maxrss >> 10);
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
}

} // namespace plumbline::bench
