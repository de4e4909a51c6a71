# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The table of allowed dependencies. An edge that is not in it stops the configure step here and
# `tools/check_layering.py` (which reads this very table) in `./dev check`.
#   name = the libraries of ours that it may use, direct or not
set(PLUMBLINE_LAYER_base       "")
set(PLUMBLINE_LAYER_statistics "base")
set(PLUMBLINE_LAYER_domain     "base")
set(PLUMBLINE_LAYER_sources    "base domain")
set(PLUMBLINE_LAYER_formats    "base domain sources")
set(PLUMBLINE_LAYER_store      "base domain log")
set(PLUMBLINE_LAYER_search     "base domain log store")
set(PLUMBLINE_LAYER_secrets    "base")
set(PLUMBLINE_LAYER_log        "base")
set(PLUMBLINE_LAYER_archive    "base domain log store")
set(PLUMBLINE_LAYER_verify     "base domain log store")
set(PLUMBLINE_LAYER_sync       "base domain sources formats log store secrets")
set(PLUMBLINE_LAYER_receiver   "base domain sources formats log store secrets sync")
set(PLUMBLINE_LAYER_diagnostics "base")
set(PLUMBLINE_LAYER_metrics    "base domain statistics diagnostics sources formats log store search secrets sync")
set(PLUMBLINE_LAYER_alerts     "base domain statistics diagnostics sources formats log store search secrets sync metrics")
set(PLUMBLINE_LAYER_gates      "base domain statistics diagnostics sources formats log store search secrets sync metrics")
set(PLUMBLINE_LAYER_evidence   "base domain statistics diagnostics sources formats log store search secrets verify sync metrics gates")
set(PLUMBLINE_LAYER_review     "base domain statistics diagnostics sources formats log store search secrets sync metrics")
set(PLUMBLINE_LAYER_report     "base domain statistics diagnostics sources formats log store search secrets sync metrics review")
set(PLUMBLINE_LAYER_packet     "base domain statistics diagnostics sources formats log store search secrets archive verify sync metrics gates evidence review report")
set(PLUMBLINE_LAYER_simulator  "base domain")
set(PLUMBLINE_LAYER_cli        "base domain statistics diagnostics sources formats log store search secrets archive verify sync receiver metrics gates evidence alerts review report packet simulator")
set(PLUMBLINE_LAYER_models     "base domain statistics diagnostics sources formats log store search secrets archive verify sync receiver metrics gates evidence alerts review report packet")
set(PLUMBLINE_LAYER_ui         "base")
set(PLUMBLINE_LAYER_app        "base domain statistics diagnostics sources formats log store search secrets archive verify sync receiver metrics gates evidence alerts review report packet models ui")
set(PLUMBLINE_LAYER_bench      "base domain statistics diagnostics sources log store search metrics")

# plumbline_module(<name> SOURCES <files> [USES <ours>...] [LINKS <outside>...] [LINKS_PRIVATE <outside>...])
# makes the static library plumbline_<name> with the alias Plumbline::<name>.
function(plumbline_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LINKS;LINKS_PRIVATE" ${ARGN})
  if(NOT DEFINED PLUMBLINE_LAYER_${name})
    message(FATAL_ERROR "${name} is not in the table of cmake/PlumblineModule.cmake")
  endif()
  add_library(plumbline_${name} STATIC ${ARG_SOURCES})
  add_library(Plumbline::${name} ALIAS plumbline_${name})
  plumbline_uses(plumbline_${name} ${name} ${ARG_USES})
  target_include_directories(plumbline_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(plumbline_${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_LINKS_PRIVATE} plumbline_warnings)
  if(name STREQUAL base)
    target_precompile_headers(plumbline_base PRIVATE ${PLUMBLINE_PRECOMPILED} <tl/expected.hpp>)
  else()
    target_precompile_headers(plumbline_${name} REUSE_FROM plumbline_base)
  endif()
  plumbline_in_units(plumbline_${name})
endfunction()

# Compiles the files of a library eight at a time: the headers that they share are read once for all. Names in their anonymous
# namespaces have to differ within the library.
function(plumbline_in_units target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${PLUMBLINE_UNITY} UNITY_BUILD_BATCH_SIZE 8)
endfunction()

# plumbline_uses(<target> <layer> <ours>...) links libraries of ours, if the table allows each.
function(plumbline_uses target layer)
  foreach(used IN LISTS ARGN)
    separate_arguments(allowed UNIX_COMMAND "${PLUMBLINE_LAYER_${layer}}")
    if(NOT used IN_LIST allowed)
      message(FATAL_ERROR "${layer} must not use ${used} (table in cmake/PlumblineModule.cmake)")
    endif()
    target_link_libraries(${target} PUBLIC Plumbline::${used})
  endforeach()
endfunction()

# plumbline_test_conditions(<name>... [VARIABLES <variable=value>...]): what is the same for every test. The time is for
# machines that do much else; Qt Test would end a program after five minutes by itself, whatever its functions took.
function(plumbline_test_conditions)
  cmake_parse_arguments(ARG "" "" "VARIABLES" ${ARGN})
  set_tests_properties(${ARG_UNPARSED_ARGUMENTS} PROPERTIES TIMEOUT 1200
    ENVIRONMENT "LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;QTEST_FUNCTION_TIMEOUT=1200000;XDG_RUNTIME_DIR=${PROJECT_BINARY_DIR}/run;${ARG_VARIABLES}")
endfunction()

# plumbline_test(<name> SOURCES <files> LINKS <libraries>) makes and registers one Qt Test executable.
function(plumbline_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test plumbline_warnings)
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/support")
  target_compile_definitions(${name} PRIVATE
    PLUMBLINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    PLUMBLINE_BINARY_DIR="${PROJECT_BINARY_DIR}"
    PLUMBLINE_SHARED_DIR="${PROJECT_SOURCE_DIR}/../shared")
  target_precompile_headers(${name} REUSE_FROM plumbline_base)
  # Nearly always empty: the headers would take longer to load than it takes to compile.
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  add_test(NAME ${name} COMMAND ${name})
  plumbline_test_conditions(${name})
endfunction()
