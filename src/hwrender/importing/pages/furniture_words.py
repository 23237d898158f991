"""What sites call the parts of a page that are no text, and what these say: one pattern a line.

It is data, and longer than a file with code may be. Names have small letters and hyphens; lines and headings
have small letters and no signs but `©()+:`.
"""

NAMES = r"""
cookies?
cookie-?(?:banner|bar|notice|consent|law|policy|popup|message)
gdpr
ccpa
onetrust
cmplz
cky
breadcrumbs?
breadcrumb-?trail
crumbs
skip-?(?:link|nav|to|main|content)s?
skip
sharedaddy
addtoany
addthis
a2a-kit
social
socials
social-?(?:share|sharing|links?|icons?|media|buttons?|bar|list)
share-?(?:buttons?|bar|links?|icons?|this|tools?|post|page|list|wrap|block|widget|options)
sharing
relatedposts
yarpp
related-?(?:posts?|articles?|news|pages?|content|items?|stories|links?)
related-?(?:reports?|documents|resources|reading|block|list)
you-may-(?:also-)?like
read-next
recommended
recent-?posts
latest-?(?:news|posts)
popular-?posts
nav
navbar
navigation
subnav
topnav
side-?nav
left-?nav
main-?nav
mega-?menu
menu
submenu
menubar
sidebar
side-?bar
widget
widgets
widget-?area
site-?(?:header|footer|title|branding|nav|info|logo)
page-?footer
global-?(?:header|footer)
masthead
colophon
location-(?:header|footer)
foot
footer
pagination
pager
paging
page-?links
post-?navigation
nav-?links
prev-?next
comments-?(?:area|list|section|wrapper)
comment-?(?:respond|form|list)
respond
disqus(?:-thread)?
newsletter
newsletter-?sign-?up
subscribe
mailing-?list
mc4wp.*
mailchimp
advert
adverts
advertisement
adsbygoogle
ad-?slot
sponsored
promo
promos
popup
pop-up
modal
lightbox
overlay
toast
search-?(?:form|box|bar|block|toggle)
tag-?(?:list|cloud|links)
tags
tagcloud
post-?tags
post-?categories
cat-?links
entry-?footer
post-?footer
author-?(?:bio|box)
back-?to-?top
scroll-?(?:to-?)?top
to-?top
print-?(?:link|page|button)
page-?(?:tools|actions|feedback|rating)
feedback-?(?:widget|form|bar)
was-?this-?(?:helpful|useful)
useful-?page
language-?(?:switcher|selector|list)
lang-?switch(?:er)?
text-?size
font-?(?:size|resize)r?
accessibility-?(?:tools|bar|toolbar)
reciteme.*
recite
browsealoud
google-?translate.*
translate-?widget
gtranslate
announcement-?bar
site-?notice
topbar
top-?bar
utility-?(?:nav|bar|links)
quick-?links
login-?(?:form|box)
user-?menu
suitebar
s4-ribbonrow
ms-cui-ribbon
ribbon-?row
s4-(?:leftpanel|titlerow-?nav)
ms-core-(?:navigation|sidenav.*|listmenu.*)
ms-breadcrumb.*
site-?map
designer-ribbon
jp-relatedposts
"""
"""What is in the class or the id of furniture, with any words before it and behind it."""

PARTS_OF_NAMES = r"""
\d+
box|block|container|wrapper|wrap|area|bar|list|menu|region|section|widget|inner|outer|content|row|column
left|right|top|bottom|first|second|third|main|primary|secondary|link|links|form|nav|header|footer|info
"""
"""What may follow in an id."""

LAYOUT_NAMES = r"""
(?:has|no|with|without|is|not|js|wp-singular|theme|page-template|logged|elementor(?!-location)|et-pb|fl|vc|so)(?:-.*)?
(?:wpb|fusion|siteorigin|customize|single|hfeed|postid|category|tag)(?:-.*)?
.*-(?:content|template|disabled|enabled|layout|none|open|closed|active|parent)
.*social-(?:care|work|services?|prescrib\w*|isolation|housing|support).*
"""
"""Names that say how a page is laid out, and are on what holds its text."""

HEADINGS = r"""
related(?: (?:posts?|articles?|news|pages?|content|items|stories|links?|reports?|documents?))?
related (?:resources|reading|information|topics|publications|services)
(?:you (?:may|might) (?:also )?(?:like|be interested in)|also of interest)
(?:our )?(?:latest|recent|more|other|popular|featured|top|trending) (?:news|posts?|articles?|stories|reports?)
(?:our )?(?:latest|recent|more|other|popular|featured|top|trending) (?:blogs?|comments|updates|events|tweets)
(?:our )?(?:latest|recent|more|other) (?:publications|like this|from .{1,40})
upcoming events
read (?:next|more|also)
more (?:to read|in this section|news and views)
next steps for you
see also
share(?: (?:this|it|on|via).{0,30})?
follow us(?: on.{0,30})?
connect with us
find us on.{0,30}
social media
(?:sign up|subscribe|join).{0,40}(?:newsletter|mailing list|updates|bulletin)
(?:our )?newsletter
stay (?:in touch|up to date|connected)
(?:leave|post|add|write) a (?:comment|reply)
\d+ (?:comments?|responses?|thoughts?).{0,60}
(?:post|recent) comments
tags
categories
archives?
filed under
search(?: (?:this|the|our) site)?
(?:site |main |page )?(?:navigation|menu)
(?:this site|we) uses? cookies
cookies?(?: (?:policy|settings|preferences|on .{1,40}))?
your privacy
privacy settings
quick links
(?:reader |view )?comments?(?: \(?\d+\)?)?
related (?:coverage|stories|topics|videos?)
more on this(?: (?:story|topic|subject))?
trending(?: now)?
(?:top|most|must) (?:stories|read|popular|viewed|shared|watch)
(?:from )?around the web
recommended(?: for you)?
you may have missed
editors? (?:picks?|choice)
follow .{1,40}
sponsored(?: (?:content|links))?
advertising
about this (?:blog|site|website)
page tools
site ?map
in this section
also in this section
breadcrumbs?
you are here
about the author
was this (?:page )?(?:helpful|useful)
is this page useful
rate this page
post navigation
skip links
log ?in
accessibility tools
advertisement
"""
"""Headings of lists of links and of forms."""

CONTENTS = r"""
(?:table of )?contents
on this page
in this (?:article|report|page)
page contents
jump to
"""
"""Headings of the contents of a page."""

LINES = r"""
skip (?:to|over|past) .{1,40}
(?:back|return|go|scroll) (?:to )?(?:the )?top(?: of (?:the )?page)?
(?:print|e-?mail|share|tweet|bookmark|listen to) this(?: (?:page|article|post|story))?
you are here.{0,200}
share (?:on|via) .{1,40}
(?:copyright )?(?:©|\(c\)) ?.{0,200}
.{0,160}all rights reserved.{0,60}
copyright \d{4}.{0,160}
printer friendly(?: version)?
(?:send|e-?mail) (?:this|by|to) (?:page|e-?mail|a friend)
(?:tags?|tagged(?: with)?|topics?|categor(?:y|ies)|filed (?:under|in)|posted in)(?: ?: ?| in ).{1,160}
posted by(?: \w+){1,3}
(?:posted|published)(?: on)? .{0,30}\d{4} by .{1,60}
(?:was|is) this page (?:helpful|useful).{0,30}
powered by .{1,60}
registered (?:office|company|charity).{0,160}
(?:company|charity) (?:(?:registration|registered|reg) )?(?:number|no) .{0,60}
(?:web ?)?site (?:designed|built|hosted) by .{1,60}
(?:toggle|open|close) (?:main )?(?:menu|navigation)
loading
advert(?:isement|ising)
\d+ (?:shares?|views|likes|comments)
(?:\d+ )?min(?:utes?)? read
"""
"""What no text says, wherever it stands."""

LINKS = r"""
(?:share|tweet|pin|like|save|print|e-?mail|copy link)(?: .{1,20})?
(?:share|follow us) (?:on|via|to|with) .{1,40}
(?:accept|reject|allow|manage|decline)(?: all| my)?(?: (?:cookies|preferences|settings))?
cookie (?:policy|settings)
(?:previous|next|older|newer)(?: (?:post|article|page|entry|posts|story|report|news))?.{0,3}
read more.{0,3}
(?:show|load|view) (?:more|all)
\d+ comments?
no comments?
leave a (?:comment|reply)
(?:log|sign) ?(?:in|out|up)
register
search
(?:main |open |close )?menu
home
close
facebook
twitter
x
linkedin
whatsapp
instagram
youtube
pinterest
privacy(?: policy)?
terms(?: (?:and|of) .{1,30})?
accessibility(?: statement)?
site ?map
subscribe
edit(?: this (?:page|post))?
reply
permalink
back(?: to .{1,40})?
top
"""
"""What a link or a button says."""

COOKIES = r"""
(?:we|this (?:web ?)?site|our (?:web ?)?site|.{1,60}) (?:uses?|would like to use|sets?) (?:\w+ ){0,3}cookies\b
by (?:clicking|continuing|using) .{1,80} cookies
cookies (?:on|help)
"""
"""How a notice about cookies begins."""
