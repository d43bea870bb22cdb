/* What stands before the articles: policy, style, legend, filters. Colours of Okabe and Ito, which colour-blind people tell apart. */
#include "write/html.h"

static const char head[] =
	"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
	"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
	"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Who says, who denies, who does what</title>\n";

static const char style[] =
	"<style>\n"
	":root{color-scheme:light dark;--bg:#fff;--fg:#1a1a1a;--soft:#5c5c5c;--line:#ccc;--hit:#fff0b3;\n"
	"--claim:#0068a3;--denial:#a84300;--event:#006b50;--q1:#0068a3;--q2:#006b50;--q3:#8a6100;--q4:#a84300}\n"
	"@media(prefers-color-scheme:dark){:root{--bg:#15181b;--fg:#e8e8e8;--soft:#a8a8a8;--line:#444;--hit:#4a4320;\n"
	"--claim:#6cc0f5;--denial:#ff9d57;--event:#4fd1ac;--q1:#6cc0f5;--q2:#4fd1ac;--q3:#e6c14c;--q4:#ff9d57}}\n"
	"body{background:var(--bg);color:var(--fg);font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem;display:flex;flex-direction:column}\n"
	"header{order:-2}nav{order:-1}h1{font-size:1.3rem;margin:0 0 .5rem}h2{font-size:1.35rem;line-height:1.3;margin:0;overflow-wrap:anywhere}\n"
	"h3{font-size:1.05rem;margin:1.6rem 0 .3rem}a{color:inherit}\n"
	".meta,.none{color:var(--soft);margin:.2rem 0 1rem;overflow-wrap:anywhere}.kind{color:var(--soft)}.error{color:var(--denial);font-weight:600}\n"
	"article{border-top:2px solid var(--line);padding-top:1rem;margin-top:2rem;min-width:0}.story{white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.9}\n"
	".ma{border-bottom:1px dotted}.mt{border-bottom:1px dashed}.mx{font-style:italic}.ms{opacity:.55}.mc,.md,.me{font-weight:600}\n"
	".mc{color:var(--claim);border-bottom:2px solid}.md{color:var(--denial);border-bottom:4px double}.me{color:var(--event);border-bottom:3px dotted}\n"
	".label{font-size:.7em;font-style:normal;font-weight:600;vertical-align:super;line-height:0;margin-left:.15em}\n"
	":target{background:var(--hit);outline:2px solid var(--soft)}\n"
	"fieldset{border:1px solid var(--line);margin:.5rem 0;padding:.2rem .6rem;font-size:.9rem}label{margin-right:.9rem;white-space:nowrap}\n"
	".table{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}.wide{width:100%}caption{text-align:left;color:var(--soft)}\n"
	"th,td{border-bottom:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}td.n{text-align:right}td.day{white-space:nowrap}\n"
	".q{font-weight:600;white-space:nowrap}.q1{color:var(--q1)}.q2{color:var(--q2)}.q3{color:var(--q3)}.q4{color:var(--q4)}\n"
	".when{list-style:none;padding:0;margin:0;font-size:.9rem}.when li{display:grid;grid-template-columns:14.5em minmax(0,1fr);column-gap:.7rem;padding:.2rem 0;border-bottom:1px solid var(--line)}\n"
	".track{position:relative;height:.8rem;align-self:center}.bar{position:absolute;height:100%;min-width:6px;background:currentColor;border-radius:2px}\n"
	".report{position:absolute;top:-.3rem;bottom:-.3rem;width:0;border-left:2px dashed var(--soft)}.what{grid-column:1/-1}\n"
	"@media(min-width:50rem){.when li{grid-template-columns:14.5em minmax(0,1fr) minmax(0,1.4fr)}.what{grid-column:auto}}\n";

static const char print_style[] =
	"@media print{:root{--bg:#fff;--fg:#000}body{display:block;max-width:none;font-size:10.5pt;padding:0}fieldset{display:none}h3{break-after:avoid}\n"
	"tr,li{break-inside:avoid}.bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}}\n";

static const char legend[] =
	"</head><body>\n<header><h1>Who says, who denies, who does what</h1>\n"
	"<p class=\"meta\"><span class=\"mc\">claim<span class=\"label\">c1</span></span> &middot; <span class=\"md\">denial<span class=\"label\">d1</span></span> &middot; "
	"<span class=\"me\">event<span class=\"label\">e1</span></span> &middot; <span class=\"mx\">what is said</span> &middot; <span class=\"ma\">actor</span> &middot; "
	"<span class=\"mt\">time</span></p>\n";

static void check(struct buf *out, const char *name)
{
	buf_addf(out, "<label><input type=\"checkbox\" id=\"show-%s\" checked> %s</label>", name, name);
}

/* A box that is not checked hides the rows of its kind. */
static void hide_rule(struct buf *out, const char *name)
{
	buf_addf(out, "body:has(#show-%s:not(:checked)) .k-%s{display:none}\n", name, name);
}

void html_begin(struct buf *out)
{
	buf_add(out, SLICE(head));
	buf_add(out, SLICE(style));
	for (int i = 0; i < CLAIM_KINDS; i++)
		hide_rule(out, claim_kind_names[i]);
	for (int i = 0; i < EVENT_STATUSES; i++)
		hide_rule(out, event_status_names[i]);
	buf_add(out, SLICE(print_style));
	buf_add(out, SLICE("</style>"));
	buf_add(out, SLICE(legend));
	buf_add(out, SLICE("<fieldset><legend>Claims to show</legend>"));
	for (int i = 0; i < CLAIM_KINDS; i++)
		check(out, claim_kind_names[i]);
	buf_add(out, SLICE("</fieldset>\n<fieldset><legend>Events to show</legend>"));
	for (int i = 0; i < EVENT_STATUSES; i++)
		check(out, event_status_names[i]);
	buf_add(out, SLICE("</fieldset></header>\n"));
}
