# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings, linker and caches: the same for every target of ours.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(PLUMBLINE_CCACHE ccache)
if(PLUMBLINE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Without these ccache passes by whatever is compiled with precompiled headers.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${PLUMBLINE_CCACHE})
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
# What Qt itself is built with; -O3 costs a tenth more of the build and no figure of ./dev bench needs it.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

# The headers that nearly every file reads anyway, read once. A file still includes what it uses: ./dev check compiles without them.
set(PLUMBLINE_PRECOMPILED
  <algorithm> <array> <chrono> <cmath> <functional> <map> <memory> <optional> <set> <string> <string_view> <utility> <variant> <vector>
  <QByteArray> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject>
  <QProcess> <QRegularExpression> <QSet> <QString> <QStringList> <QTemporaryDir> <QTimeZone> <QUrl> <QVariant>)

find_program(PLUMBLINE_MOLD mold)
if(PLUMBLINE_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

if(PLUMBLINE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(PLUMBLINE_COVERAGE)
  add_compile_options(--coverage -fprofile-update=atomic)
  add_link_options(--coverage)
endif()

add_compile_definitions(
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
)

add_library(plumbline_warnings INTERFACE)
target_compile_options(plumbline_warnings INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align)
# Where files are compiled together, names of one file stand before the locals of another: there it would say nothing.
if(NOT PLUMBLINE_UNITY)
  target_compile_options(plumbline_warnings INTERFACE -Wshadow)
endif()
# These follow values through inlined code and, with GCC 12, accuse Qt's containers inside std::variant and tl::expected.
target_compile_options(plumbline_warnings INTERFACE
  -Wno-maybe-uninitialized -Wno-stringop-overread -Wno-stringop-overflow -Wno-array-bounds -Wno-restrict)
if(PLUMBLINE_WERROR)
  target_compile_options(plumbline_warnings INTERFACE -Werror)
endif()
