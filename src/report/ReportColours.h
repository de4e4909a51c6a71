// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/WeeklyReview.h"

#include <QRgb>

namespace plumbline::reportColours {

// The light colours of resources/theme/tokens.json; a report is always light.
inline constexpr QRgb text = 0xff151a23;
inline constexpr QRgb text2 = 0xff465063;
inline constexpr QRgb text3 = 0xff5b6678;
inline constexpr QRgb sunken = 0xffeceef2;
inline constexpr QRgb border = 0xffdce0e7;
inline constexpr QRgb control = 0xff7c8696;
inline constexpr QRgb accent = 0xff1b5fc1;
inline constexpr QRgb series = 0xff1b4ba9;
inline constexpr QRgb band = 0xffe3ecfa;
inline constexpr QRgb bandEdge = 0xff4f7ec8;
inline constexpr QRgb mean = 0xff5b6678;
inline constexpr QRgb worse = 0xffbf321a;
inline constexpr QRgb worseText = 0xffa8201a;
inline constexpr QRgb better = 0xff007c62;
inline constexpr QRgb betterText = 0xff0b6347;
inline constexpr QRgb unsure = 0xff7f8796;
inline constexpr std::array<QRgb, 7> heat{0xfff1f3d1, 0xffb8d7ab, 0xff71bc99, 0xff009e96,
                                          0xff007790, 0xff004f7d, 0xff19285f};
inline constexpr std::array<QRgb, 5> age{0xffd6e4f8, 0xffa3c3ef, 0xff6fa0de, 0xff2f6cc0, 0xff173a73};
inline constexpr std::array<QRgb, 5> ageText{0xff151a23, 0xff151a23, 0xff151a23, 0xffffffff, 0xffffffff};

constexpr QRgb ofMark(ReviewTone tone)
{
    return tone == ReviewTone::Worse ? worse : tone == ReviewTone::Better ? better : unsure;
}

constexpr QRgb ofText(ReviewTone tone)
{
    return tone == ReviewTone::Worse ? worseText : tone == ReviewTone::Better ? betterText : text2;
}

} // namespace plumbline::reportColours
