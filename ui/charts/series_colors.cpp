// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/series_colors.h"

#include "core/reports/report_totals.h"
#include "ui/text/tones.h"

#include <algorithm>
#include <map>

namespace caravan::ui {

namespace {

constexpr double kWeakest = 0.42; ///< of the hue of a way, on the ground
constexpr double kBeyond = 0.30;  ///< of the text's ink in its strongest step

bool hasPhases(const Field& field)
{
    return std::any_of(field.choices.begin(), field.choices.end(),
                       [](const Choice& one) { return one.phase.has_value(); });
}

/// Whether what is bad is a state like others, as of a machine that is down: then every state is
/// shown in its tone. Work that was lost is over instead.
bool isCondition(const Field& field)
{
    return std::any_of(field.choices.begin(), field.choices.end(), [](const Choice& one) {
        const bool isUnderWay = one.phase == Phase::open || one.phase == Phase::begun;
        return isUnderWay && one.tone == Tone::danger;
    });
}

/// Whether the choices of a field are steps of one way: those of a state, and those that lead from
/// nothing (neutral) to certainty (success) without anything bad on the way.
bool isWay(const Field& field)
{
    const auto& choices = field.choices;
    return hasPhases(field) || (choices.size() > 2 && choices.front().tone == Tone::neutral &&
                                choices.back().tone == Tone::success &&
                                std::none_of(choices.begin(), choices.end(), [](const Choice& one) {
                                    return one.tone == Tone::danger || one.tone == Tone::warning;
                                }));
}

QColor grey(const Tokens& tokens)
{
    return mixed(tokens.surface, tokens.text3, 0.72);
}

/// The @p step of so many @p steps of one hue.
QColor onWay(const QColor& hue, std::size_t step, std::size_t steps, const Tokens& tokens)
{
    if (steps < 2) {
        return hue;
    }
    const double at = static_cast<double>(step) / static_cast<double>(steps - 1);
    const double turn = 0.75; // from here on the hue is full and grows darker
    return at <= turn ? mixed(tokens.surface, hue, kWeakest + (1 - kWeakest) * at / turn)
                      : mixed(hue, tokens.text, kBeyond * (at - turn) / (1 - turn));
}

enum class Meaning { turn, grey, dropped, done, way, tone };

Meaning meaningOf(const Field* field, const Choice* choice, const ReportKey& key)
{
    if (choice == nullptr) {
        const bool isRest = isEmpty(key.value);
        return isRest ? Meaning::grey : Meaning::turn;
    }
    if (!isCondition(*field)) {
        if (choice->phase == Phase::done) {
            return Meaning::done;
        }
        if (choice->phase == Phase::dropped) {
            return Meaning::dropped;
        }
        if (isWay(*field) && (choice->phase || choice->tone != Tone::neutral)) {
            return Meaning::way;
        }
    }
    if (!hasTones(*field)) {
        return Meaning::turn;
    }
    return choice->tone == Tone::neutral ? Meaning::grey : Meaning::tone;
}

} // namespace

QColor droppedColor(const Tokens& tokens)
{
    return mixed(grey(tokens), tokens.danger, 0.6);
}

QColor paleColor(const QColor& color, const Tokens& tokens)
{
    return mixed(tokens.surface, color, 0.38);
}

std::optional<QColor> stateColor(const Entity& entity, const ReportKey& key, const Tokens& tokens)
{
    const Field* state = entity.status ? entity.field(entity.status->field) : nullptr;
    const std::string* value = std::get_if<std::string>(&key.value);
    const Choice* choice = state != nullptr && value != nullptr ? state->choice(*value) : nullptr;
    if (choice == nullptr || (choice->phase != Phase::done && choice->phase != Phase::dropped)) {
        return std::nullopt;
    }
    return choice->phase == Phase::done ? tokens.success : droppedColor(tokens);
}

std::vector<QColor> seriesColors(const Entity& entity, const Report& report, const Tokens& tokens)
{
    const std::size_t count = report.series.size();
    if (report.split.empty()) {
        return std::vector<QColor>(count, tokens.chart[0]);
    }
    const Field* field = report.splitField;
    // Of one meaning there may be several series; they are told apart by their shade, in the order
    // of their choices, of which a report may show another one.
    std::map<std::pair<Meaning, Tone>, std::vector<std::pair<std::ptrdiff_t, std::size_t>>> alike;
    for (std::size_t i = 0; i < count; ++i) {
        const Choice* choice = choiceOf(entity, report, i);
        const Meaning meaning = meaningOf(field, choice, report.series[i]);
        const Tone tone = meaning == Meaning::tone ? choice->tone : Tone::neutral;
        const bool isOwn = choice != nullptr && field != nullptr && !field->choices.empty() &&
                           choice >= &field->choices.front() && choice <= &field->choices.back();
        const std::ptrdiff_t rank =
            isOwn ? choice - &field->choices.front() : static_cast<std::ptrdiff_t>(i);
        alike[{meaning, tone}].emplace_back(rank, i);
    }
    std::vector<QColor> colors(count);
    for (auto& [kind, places] : alike) {
        std::sort(places.begin(), places.end());
        for (std::size_t step = 0; step < places.size(); ++step) {
            QColor& color = colors[places[step].second];
            switch (kind.first) {
            case Meaning::turn:
                color = tokens.chart[step % tokens.chart.size()];
                break;
            case Meaning::grey:
                color = onWay(grey(tokens), places.size() - 1 - step, places.size(), tokens);
                break;
            case Meaning::dropped:
                color = onWay(droppedColor(tokens), step, places.size(), tokens);
                break;
            case Meaning::done:
                color = onWay(tokens.success, step, places.size(), tokens);
                break;
            case Meaning::way:
                color = onWay(tokens.chart[0], step, places.size(), tokens);
                break;
            case Meaning::tone:
                color = onWay(tokens.ink(kind.second), step, places.size(), tokens);
                break;
            }
        }
    }
    return colors;
}

} // namespace caravan::ui
